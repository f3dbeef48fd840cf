extension Routes {
    static let meetings: [Route] = [
        .page(Paths.meetings, .having(.readMeetings), MeetingController.index),
        .page(Paths.newMeeting, .having(.planMeetings), MeetingController.new),
        .act(Paths.meetings, .having(.planMeetings), MeetingController.create),
        .page(Paths.meeting, .having(.readMeetings), MeetingController.show),
        .page(Paths.meetingPlan, .having(.planMeetings), MeetingController.edit),
        .act(Paths.meetingPlan, .having(.planMeetings), MeetingController.update),
        .page(Paths.meetingAgenda, .having(.buildAgendas), AgendaController.edit),
        .act(Paths.meetingAgenda, .having(.buildAgendas), AgendaController.update),
        .act(Paths.meetingAgendaItems, .having(.buildAgendas), AgendaController.add),
        .page(Paths.meetingAgendaRelease, .having(.releaseAgendas), AgendaReleaseController.new),
        .act(Paths.meetingAgendaRelease, .having(.releaseAgendas), AgendaReleaseController.create),
    ]
}
