extension Routes {
    static let documentTemplates: [Route] = [
        .page(Paths.documentTemplates, .having(.manageDocumentTemplates), DocumentTemplateController.index),
        .page(Paths.documentTemplate, .having(.manageDocumentTemplates), DocumentTemplateController.show),
        .act(
            Paths.documentTemplate, .having(.manageDocumentTemplates),
            bodyLimit: DocumentTemplateController.uploadLimit,
            DocumentTemplateController.store),
        .page(
            Paths.documentTemplateVersion, .having(.manageDocumentTemplates), DocumentTemplateController.version),
        .page(Paths.standardDocumentTemplate, .having(.manageDocumentTemplates), DocumentTemplateController.standard),
        .act(
            Paths.standardDocumentTemplate, .having(.manageDocumentTemplates),
            DocumentTemplateController.returnToStandard),
        .page(Paths.caseWordSheets, .having(.readCases), WordDocumentController.caseSheets),
        .page(Paths.caseWordConsultation, .having(.readCases), WordDocumentController.consultation),
        .page(Paths.replyWord, .having(.readReplies), WordDocumentController.reply),
    ]
}
