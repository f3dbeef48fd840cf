import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Every document")
struct EveryDocumentTests {
    /// Of the demo.
    private static let pages: [DocumentKind: String] = [
        .notice: "/meetings/2/notice", .agenda: "/meetings/2/agenda_sheet", .consultation: "/cases/10/consultation",
        .caseSheets: "/cases/10/sheets", .opinionList: "/meetings/2/opinions/sheet", .reply: "/replies/2",
        .minutes: "/meetings/1/minutes", .attendanceBook: "/meetings/1/attendance_book",
        .voteRecord: "/meetings/1/vote_record", .coveringLetter: "/meetings/2/covering_letter",
        .annualReport: "/annual_reports/2022",
    ]

    @Test("has a page where it stands as PDF and as Word file side by side", arguments: DocumentKind.allCases)
    func threeForms(kind: DocumentKind) throws {
        let site = try TestSite()
        let actor = try site.actor(.secretariat)
        try site.store.write { services in
            let held = MeetingID(rawValue: 1)
            try services.minutes.begin(held, by: actor)
            try services.minutesImports.import("○会長 始めます。", answers: [:], into: held, by: actor)
        }
        let staff = try site.signIn(as: .secretariat)
        let page = try staff.get(try #require(Self.pages[kind]))
        #expect(page.status == 200)
        let files = page.links.filter { $0.hasPrefix("/") && ($0.contains(".pdf") || $0.contains(".docx")) }
        let pdf = try #require(files.firstIndex { $0.contains(".pdf") }, "\(page.links)")
        let word = try #require(files.firstIndex { $0.contains(".docx") }, "\(page.links)")
        #expect(word == pdf + 1)
        // Without the printer a PDF leads to what has to be installed.
        #expect(try staff.get(files[pdf])["Location"] == "/document_tools")
        let file = try staff.get(files[word])
        #expect(file.status == 200 && file["Content-Type"] == MaterialKind.word.mediaType)
    }
}
