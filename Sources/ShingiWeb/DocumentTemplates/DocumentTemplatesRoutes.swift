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
        .word(Paths.caseWordSheets, .having(.readCases), WordDocumentController.caseSheets),
        .word(Paths.caseWordConsultation, .having(.readCases), WordDocumentController.consultation),
        .word(Paths.meetingWordAgenda, .having(.readMeetings), WordDocumentController.agenda),
        .word(Paths.meetingWordOpinionSheet, .having(.readMeetings), WordDocumentController.opinions),
        .word(Paths.replyWord, .having(.readReplies), WordDocumentController.reply),
    ]
}
