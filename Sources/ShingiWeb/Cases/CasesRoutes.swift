extension Routes {
    static let cases: [Route] = [
        .page(Paths.cases, .having(.readCases), CaseController.index),
        .page(Paths.case, .having(.readCases), CaseController.show),
        .page(Paths.caseChanges, .having(.readCases), CaseController.changes),
        .page(Paths.caseHistory, .having(.readCases), CaseController.history),
        .act(Paths.caseAcceptance, .having(.acceptCases), CaseActController.accept),
        .page(Paths.caseReturn, .having(.returnCases), CaseReturnController.new),
        .act(Paths.caseReturn, .having(.returnCases), bodyLimit: Site.draftBodyLimit, CaseReturnController.create),
        .page(Paths.caseWithdrawal, .having(.withdrawCases), CaseActController.confirmWithdrawal),
        .act(Paths.caseWithdrawal, .having(.withdrawCases), CaseActController.withdraw),
        .act(Paths.caseComments, .having(.commentOnCases), CaseCommentController.create),
        .act(Paths.fieldCommentSettlement, .having(.commentOnCases), CaseCommentController.settle),
        .page(Paths.caseErrata, .having(.readCases), CaseController.errata),
        .page(
            Paths.casePriorImplementation, .having(.recordPriorImplementations), PriorImplementationController.edit),
        .act(
            Paths.casePriorImplementation, .having(.recordPriorImplementations), PriorImplementationController.update),
        .page(Paths.caseRelations, .having(.relateCases), CaseRelationController.edit),
        .act(Paths.caseRelations, .having(.relateCases), CaseRelationController.create),
        .act(Paths.caseRelationRemovals, .having(.relateCases), CaseRelationController.remove),
        .act(Paths.caseViews, .having(.markCasesSeen), CaseViewController.mark),
        .page(Paths.caseDepartments, .having(.reassignCases), CaseDepartmentController.edit),
        .act(Paths.caseDepartments, .having(.reassignCases), CaseDepartmentController.update),
        .page(Paths.caseMerger, .having(.mergeCases), CaseMergeController.edit),
        .act(Paths.caseMerger, .having(.mergeCases), CaseMergeController.create),
        .page(Paths.caseSplit, .having(.mergeCases), CaseSplitController.edit),
        .act(Paths.caseSplit, .having(.mergeCases), CaseSplitController.create),
        .act(Paths.caseClosing, .having(.closeCases), CaseViewController.close),
        .page(Paths.numberGaps, .having(.noteNumberGaps), NumberGapController.index),
        .act(Paths.numberGaps, .having(.noteNumberGaps), NumberGapController.create),
    ]
}
