extension Routes {
    static let subcommittees: [Route] = [
        .page(Paths.subcommittees, .having(.manageMembers), SubcommitteeController.index),
        .page(Paths.newSubcommittee, .having(.manageMembers), SubcommitteeController.new),
        .act(Paths.subcommittees, .having(.manageMembers), SubcommitteeController.create),
        .page(Paths.subcommittee, .having(.manageMembers), SubcommitteeController.show),
        .act(Paths.subcommittee, .having(.manageMembers), SubcommitteeController.update),
        .page(Paths.subcommitteeMemberships, .having(.manageMembers), SubcommitteeMembershipController.new),
        .act(Paths.subcommitteeMemberships, .having(.manageMembers), SubcommitteeMembershipController.create),
        .page(Paths.subcommitteeMembershipEnd, .having(.manageMembers), SubcommitteeMembershipController.end),
        .act(Paths.subcommitteeMembershipEnd, .having(.manageMembers), SubcommitteeMembershipController.createEnd),
    ]
}
