extension Routes {
    static let writtenMeetings: [Route] = [
        .page(Paths.meetingWritten, .having(.readMeetings), WrittenController.show),
        .page(Paths.meetingWrittenMail, .having(.runWrittenMeetings), WrittenController.mail),
        .page(Paths.meetingWrittenRelease, .having(.runWrittenMeetings), WrittenController.editRelease),
        .act(Paths.meetingWrittenRelease, .having(.runWrittenMeetings), WrittenController.release),
        .page(Paths.meetingWrittenDeadline, .having(.runWrittenMeetings), WrittenController.editDeadline),
        .act(Paths.meetingWrittenDeadline, .having(.runWrittenMeetings), WrittenController.updateDeadline),
        .page(Paths.meetingWrittenCount, .having(.runWrittenMeetings), WrittenController.editCount),
        .act(Paths.meetingWrittenCount, .having(.runWrittenMeetings), WrittenController.count),
        .page(Paths.meetingPaperBallot, .having(.runWrittenMeetings), WrittenController.editPaper),
        .act(Paths.meetingPaperBallot, .having(.runWrittenMeetings), WrittenController.enterPaper),
        .page(Paths.meetingBallot, .having(.answerInWriting), BallotController.edit),
        .act(Paths.meetingBallotConfirmations, .having(.answerInWriting), BallotController.confirm),
        .act(Paths.meetingBallots, .having(.answerInWriting), BallotController.create),
        .page(Paths.meetingBallotReceipt, .having(.answerInWriting), BallotController.receipt),
    ]

    /// Answers whose length could tell what was answered, or how much somebody noted for themselves; the log says nothing of it.
    static let unmeasured: Set<String> = [
        Paths.meetingBallot.pattern.text, Paths.meetingBallotConfirmations.pattern.text,
        Paths.meetingBallots.pattern.text, Paths.meetingBallotReceipt.pattern.text,
        Paths.meetingPaperBallot.pattern.text, Paths.agendaItemReview.pattern.text,
    ]
}

extension PageTemplates {
    static let writtenPages: [any Page.Type] = [
        WrittenPage.self, WrittenCountPage.self, BallotPage.self, BallotConfirmationPage.self, BallotReceiptPage.self,
    ]
}
