extension Routes {
    static let printing: [Route] = [
        .page(Paths.casePrintedSheets, .having(.readCases), PrintedDocumentController.caseSheets),
        .pdf(Paths.casePDFSheets, .having(.readCases), PrintedDocumentController.caseSheetsPDF),
        .page(Paths.casePrintedConsultation, .having(.readCases), PrintedDocumentController.consultation),
        .pdf(Paths.casePDFConsultation, .having(.readCases), PrintedDocumentController.consultationPDF),
        .page(Paths.meetingPrintedAgenda, .having(.readMeetings), PrintedDocumentController.agenda),
        .pdf(Paths.meetingPDFAgenda, .having(.readMeetings), PrintedDocumentController.agendaPDF),
        .pdf(Paths.meetingPDFOpinionSheet, .having(.readMeetings), PrintedDocumentController.opinionsPDF),
        .pdf(Paths.replyPDF, .having(.readReplies), PrintedDocumentController.replyPDF),
        .page(Paths.documentTools, .signedIn, PrintedDocumentController.tools),
    ]
}

extension PageTemplates {
    static let printingPages: [any Page.Type] = [
        CaseSheetsPage.self, ConsultationPage.self, AgendaSheetPage.self, DocumentToolsPage.self,
    ]
}
