extension Routes {
    static let members: [Route] = [
        .page(Paths.members, .having(.manageMembers), MemberController.index),
        .page(Paths.newMember, .having(.manageMembers), MemberController.new),
        .act(Paths.members, .having(.manageMembers), MemberController.create),
        .page(Paths.member, .having(.manageMembers), MemberController.show),
        .act(Paths.member, .having(.manageMembers), MemberController.update),
        .page(Paths.memberAppointments, .having(.manageMembers), AppointmentController.new),
        .act(Paths.memberAppointments, .having(.manageMembers), AppointmentController.create),
        .page(Paths.appointmentEnd, .having(.manageMembers), AppointmentController.end),
        .act(Paths.appointmentEnd, .having(.manageMembers), AppointmentController.createEnd),
        .page(Paths.appointmentOffices, .having(.manageMembers), OfficeController.new),
        .act(Paths.appointmentOffices, .having(.manageMembers), OfficeController.create),
        .page(Paths.officeEnd, .having(.manageMembers), OfficeController.end),
        .act(Paths.officeEnd, .having(.manageMembers), OfficeController.createEnd),
        .page(Paths.terms, .having(.manageMembers), TermController.index),
        .page(Paths.newTerm, .having(.manageMembers), TermController.new),
        .act(Paths.terms, .having(.manageMembers), TermController.create),
    ]
}
