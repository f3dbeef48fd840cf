extension Routes {
    /// Documents that are put together from what was recorded: 出席簿, 採決記録, 送付文, 年次報告.
    static let records: [Route] = attendanceBooks + voteRecords + coveringLetters + annualReports

    private static let attendanceBooks: [Route] = [
        .page(Paths.meetingAttendanceBook, .having(.readAttendanceBooks), AttendanceBookController.show),
        .pdf(Paths.meetingPDFAttendanceBook, .having(.readAttendanceBooks), AttendanceBookController.pdf),
        .word(Paths.meetingWordAttendanceBook, .having(.readAttendanceBooks), AttendanceBookController.word),
        .page(Paths.attendanceBook, .having(.readAttendanceBooks), AttendanceTableController.show),
        .pdf(Paths.attendanceBookPDF, .having(.readAttendanceBooks), AttendanceTableController.pdf),
        .word(Paths.attendanceBookWord, .having(.readAttendanceBooks), AttendanceTableController.word),
    ]

    private static let voteRecords: [Route] = [
        .page(Paths.meetingVoteRecord, .having(.readMeetings), VoteRecordController.show),
        .pdf(Paths.meetingPDFVoteRecord, .having(.readMeetings), VoteRecordController.pdf),
        .word(Paths.meetingWordVoteRecord, .having(.readMeetings), VoteRecordController.word),
        .page(Paths.meetingMailVoteRecord, .having(.sendNotices), VoteRecordController.mail),
    ]

    private static let coveringLetters: [Route] = [
        .page(Paths.meetingCoveringLetter, .having(.sendNotices), CoveringLetterController.show),
        .pdf(Paths.meetingPDFCoveringLetter, .having(.sendNotices), CoveringLetterController.pdf),
        .word(Paths.meetingWordCoveringLetter, .having(.sendNotices), CoveringLetterController.word),
        .page(Paths.meetingMailCoveringLetter, .having(.sendNotices), CoveringLetterController.mail),
    ]

    private static let annualReports: [Route] = [
        .page(Paths.annualReport, .having(.readAnnualReports), AnnualReportController.show),
        .pdf(Paths.annualReportPDF, .having(.readAnnualReports), AnnualReportController.pdf),
        .word(Paths.annualReportWord, .having(.readAnnualReports), AnnualReportController.word),
        .word(Paths.annualReportPublicWord, .having(.readAnnualReports), AnnualReportController.publicWord),
        .page(Paths.publicAnnualReport, .anyone, PublicAnnualReportController.show),
        .slow(
            .get, Paths.publicPDFAnnualReport, .anyone, bodyLimit: 0, lane: .documents, PublicAnnualReportController.pdf
        ),
    ]
}

extension PageTemplates {
    static let recordPages: [any Page.Type] = [
        AttendanceBookPage.self, AttendanceTablePage.self, VoteRecordPage.self, CoveringLetterPage.self,
        AnnualReportPage.self, PublicAnnualReportPage.self,
    ]
}
