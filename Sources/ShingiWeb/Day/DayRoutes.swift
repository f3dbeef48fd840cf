extension Routes {
    static let day: [Route] = [
        .page(Paths.meetingDay, .having(.recordAttendance), DayController.show),
        .act(Paths.meetingAttendances, .having(.recordAttendance), AttendanceController.save),
        .act(Paths.meetingActingChair, .having(.recordAttendance), AttendanceController.electChair),
        .act(Paths.meetingObservers, .having(.recordAttendance), DayController.countObservers),
        .act(Paths.meetingOpening, .having(.openMeetings), DayController.open),
        .act(Paths.meetingClosing, .having(.openMeetings), DayController.close),
        .act(Paths.meetingErrata, .having(.recordDecisions), DayController.noteErratum),
        .act(Paths.agendaItemExplanation, .having(.recordDecisions), DayController.noteExplanation),
        .act(Paths.agendaItemVotes, .having(.recordDecisions), DayController.splitVote),
        .page(Paths.vote, .having(.readMeetings), VoteController.show),
        .act(Paths.voteDecision, .having(.recordDecisions), VoteController.decide),
        .act(Paths.voteTally, .having(.recordDecisions), VoteController.decide),
        .act(Paths.voteTallyCorrections, .having(.correctTallies), VoteController.correct),
    ]
}
