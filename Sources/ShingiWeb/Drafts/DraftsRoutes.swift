extension Routes {
    static let drafts: [Route] = [
        .page(Paths.newCase, .having(.draftCases), NewCaseController.new),
        .act(Paths.cases, .having(.draftCases), NewCaseController.create),
        .act(Paths.caseCopies, .having(.copyCases), NewCaseController.copy),
        .page(Paths.caseDraft, .having(.draftCases), DraftController.edit),
        .act(Paths.caseDraft, .having(.draftCases), bodyLimit: Site.draftBodyLimit, DraftController.update),
        .page(Paths.caseVersions, .having(.readCases), DraftVersionController.index),
        .act(Paths.caseRestorations, .having(.draftCases), DraftVersionController.restore),
        .page(Paths.caseSimilar, .having(.draftCases), SimilarCaseController.index),
        .act(Paths.caseSimilar, .having(.draftCases), SimilarCaseController.search),
        .page(Paths.caseBorrowings, .having(.draftCases), BorrowingController.edit),
        .act(Paths.caseBorrowings, .having(.draftCases), BorrowingController.create),
        .page(Paths.caseMatterRemoval, .having(.draftCases), MatterRemovalController.new),
        .act(Paths.caseMatterRemoval, .having(.draftCases), MatterRemovalController.create),
        .page(Paths.caseMatterForm, .having(.draftCases), MatterFormController.edit),
        .act(Paths.caseMatterForm, .having(.draftCases), MatterFormController.update),
    ]
}
