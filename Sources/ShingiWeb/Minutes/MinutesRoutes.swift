extension Routes {
    static let minutes: [Route] = minutesRecord + minutesBody + minutesRound + minutesPublication

    private static let minutesRecord: [Route] = [
        .page(Paths.minutes, .having(.readMinutes), MinutesController.show),
        .pdf(Paths.minutesPDF, .having(.readMinutes), MinutesController.pdf),
        .word(Paths.minutesWord, .having(.readMinutes), MinutesController.word),
        .act(Paths.minutes, .having(.writeMinutes), MinutesController.begin),
        .act(Paths.minutesRefreshment, .having(.writeMinutes), MinutesController.refresh),
        .page(Paths.minutesRemarks, .having(.writeMinutes), MinutesRemarkController.edit),
        .act(Paths.minutesRemarks, .having(.writeMinutes), MinutesRemarkController.update),
        .page(Paths.minutesImport, .having(.writeMinutes), MinutesImportController.edit),
        .slow(
            .post, Paths.minutesPreview, .having(.writeMinutes), bodyLimit: MinutesImportController.bodyLimit,
            MinutesImportController.preview),
        .act(Paths.minutesImport, .having(.writeMinutes), MinutesImportController.store),
        .act(Paths.minutesUndo, .having(.writeMinutes), MinutesController.undo),
    ]

    private static let minutesBody: [Route] = [
        .page(Paths.minutesTurn, .having(.writeMinutes), MinutesTurnController.edit),
        .act(Paths.minutesTurn, .having(.writeMinutes), MinutesTurnController.update),
        .act(Paths.minutesTurnSplit, .having(.writeMinutes), MinutesTurnController.split),
        .act(Paths.minutesTurnJoin, .having(.writeMinutes), MinutesTurnController.join),
        .act(Paths.minutesTurnInsertion, .having(.writeMinutes), MinutesTurnController.insert),
        .act(Paths.minutesTurnRemoval, .having(.writeMinutes), MinutesTurnController.remove),
    ]

    private static let minutesRound: [Route] = [
        .page(Paths.minutesRound, .having(.sendMinutes), MinutesRoundController.edit),
        .act(Paths.minutesRound, .having(.sendMinutes), MinutesRoundController.send),
        .act(Paths.minutesRoundClosing, .having(.sendMinutes), MinutesRoundController.close),
        .act(Paths.minutesReopening, .having(.sendMinutes), MinutesRoundController.reopen),
        .page(Paths.minutesConfirmation, .having(.readMinutes), MinutesConfirmationController.show),
        .act(Paths.minutesConfirmation, .having(.confirmMinutes), MinutesConfirmationController.confirm),
        .act(Paths.minutesTurnCorrections, .having(.confirmMinutes), MinutesConfirmationController.propose),
        .act(Paths.minutesCorrectionDecision, .having(.sendMinutes), MinutesConfirmationController.decide),
        .act(Paths.minutesSignatures, .having(.readMinutes), MinutesRoundController.sign),
        .page(Paths.minutesApproval, .having(.sendMinutes), MinutesRoundController.editApproval),
        .act(Paths.minutesApproval, .having(.sendMinutes), MinutesRoundController.approve),
    ]

    private static let minutesPublication: [Route] = [
        .page(Paths.minutesPublication, .having(.publishMinutes), MinutesPublicationController.show),
        .act(Paths.minutesPublication, .having(.publishMinutes), MinutesPublicationController.publish),
        .act(Paths.minutesWithholdings, .having(.publishMinutes), MinutesPublicationController.withhold),
        .act(Paths.minutesWithholdingRemovals, .having(.publishMinutes), MinutesPublicationController.release),
        .act(Paths.minutesPublicationWithdrawal, .having(.publishMinutes), MinutesPublicationController.withdraw),
        .page(Paths.publicMinutes, .anyone, PublicMinutesController.show),
        .slow(
            .get, Paths.publicPDFMinutes, .anyone, bodyLimit: 0, lane: .documents, PublicMinutesController.pdf),
        .slow(
            .get, Paths.publicWordMinutes, .anyone, bodyLimit: 0, lane: .documents, PublicMinutesController.word),
    ]
}

extension PageTemplates {
    static let minutesPages: [any Page.Type] = [
        MinutesPage.self, MinutesImportPage.self, MinutesPreviewPage.self, MinutesTurnPage.self,
        MinutesConfirmationPage.self, MinutesPublicationPage.self, PublicMinutesPage.self,
    ]
}
