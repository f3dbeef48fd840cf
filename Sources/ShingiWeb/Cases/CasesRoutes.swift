extension Routes {
    static let cases: [Route] = [
        .page(Paths.cases, .having(.readCases), CaseController.index),
        .page(Paths.case, .having(.readCases), CaseController.show),
        .page(Paths.caseChanges, .having(.readCases), CaseController.changes),
        .page(Paths.caseHistory, .having(.readCases), CaseController.history),
        .act(Paths.caseAcceptance, .having(.acceptCases), CaseActController.accept),
        .page(Paths.caseReturn, .having(.returnCases), CaseReturnController.new),
        .act(Paths.caseReturn, .having(.returnCases), CaseReturnController.create),
        .page(Paths.caseWithdrawal, .having(.withdrawCases), CaseActController.confirmWithdrawal),
        .act(Paths.caseWithdrawal, .having(.withdrawCases), CaseActController.withdraw),
        .act(Paths.caseComments, .having(.commentOnCases), CaseCommentController.create),
        .act(Paths.fieldCommentSettlement, .having(.commentOnCases), CaseCommentController.settle),
        .upload(
            Paths.caseMaterials, .having(.uploadMaterials), bodyLimit: MaterialController.uploadLimit,
            admits: MaterialController.admit, MaterialController.create),
        .page(Paths.material, .having(.readMaterials), MaterialController.show),
        .act(Paths.materialRemoval, .having(.uploadMaterials), MaterialController.remove),
    ]
}
