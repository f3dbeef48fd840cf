import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct ErratumServiceTests {
    private func note(
        _ before: String, _ after: String, place: String = "", target: ErratumTarget? = nil,
        _ day: (meeting: MeetingID, subject: CaseID, item: AgendaItemID, vote: VoteID), _ fixture: Fixture
    ) throws {
        let erratum = try Erratum(
            caseID: day.subject, place: place, before: before, after: after, saidBy: "保健予防課長", target: target)
        try fixture.write { try $0.errata.note(erratum, at: day.meeting, by: fixture.actor(.clerk)) }
    }

    @Test("a correction at the table writes the sheet anew; both versions and both readings stay")
    func versions() throws {
        let fixture = try Fixture()
        let day = try fixture.openMeeting()
        try note("電磁的媒体", "紙及び電磁的媒体", day, fixture)
        let (_, readings) = try fixture.read { try $0.errata.list(of: day.subject, for: fixture.actor(.secretariat)) }
        #expect(readings.count == 1)
        let noted = readings[0].noted
        #expect(noted.version == 2 && noted.saidBy == "保健予防課長")
        #expect(noted.place == "個票「外部結合」の「結合する個人情報」")
        #expect(readings[0].fields.map(\.field.label) == ["結合する個人情報 1行目 媒体"])
        let matter = try fixture.matters(of: day.subject)[1]
        let versions = try fixture.read { try $0.connection.sheetContents(of: matter, around: 2) }
        #expect(versions?.0.table("records").first?["medium"] == "電磁的媒体")
        #expect(versions?.1.table("records").first?["medium"] == "紙及び電磁的媒体")
        #expect(
            try fixture.history(of: .case(day.subject)).last
                == "第13期・第1回で訂正がありました(保健予防課長)。個票「外部結合」の「結合する個人情報」:「電磁的媒体」→「紙及び電磁的媒体」。個票などに訂正後の版を作りました。")
    }

    @Test("words that stand in several fields need a choice; then only the chosen one changes")
    func choice() throws {
        let fixture = try Fixture()
        let day = try fixture.openMeeting()
        let matter = try fixture.matters(of: day.subject)[0]
        do {
            try note("電話", "電信", day, fixture)
            Issue.record("nobody had to choose")
        } catch ErratumError.ambiguous(let fields) {
            #expect(fields.map(\.name) == ["件名", "事業の概要", "取り扱う個人情報の項目"])
        }
        #expect(try fixture.count("SELECT count(*) FROM errata") == 0)
        try note("電話", "電信", target: .sheet(matter, key: "items"), day, fixture)
        #expect(try fixture.count("SELECT count(*) FROM case_sheet_revisions WHERE version = 2") == 1)
        #expect(try fixture.count("SELECT count(*) FROM case_revisions") == 1)
        try note("電話予約", "電話とWebでの予約", target: .summary(key: "title"), day, fixture)
        let subject = try fixture.read { try $0.cases.find(day.subject, for: fixture.actor(.secretariat)) }
        #expect(subject.title == "電話とWebでの予約の受付業務")
        let (_, readings) = try fixture.read { try $0.errata.list(of: day.subject, for: fixture.actor(.department)) }
        #expect(readings.map { $0.fields.map(\.field.path) } == [["items.1"], ["title"]])
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.errata.list(of: day.subject, for: fixture.actor(.member)) }
        }
    }

    @Test("a correction of a paper is noted with its place and changes no sheet")
    func paper() throws {
        let fixture = try Fixture()
        let day = try fixture.openMeeting()
        #expect(throws: ErratumError.placeMissing) { try note("4ページ", "5ページ", day, fixture) }
        try note("4ページ", "5ページ", place: "資料24の目次", day, fixture)
        #expect(try fixture.count("SELECT count(*) FROM errata WHERE sheet_version IS NULL") == 1)
        #expect(try fixture.count("SELECT count(*) FROM case_sheet_revisions WHERE version > 1") == 0)
        #expect(throws: (any Error).self) {
            try fixture.write { try $0.connection.execute("UPDATE errata SET after = '6ページ'") }
        }
    }

    @Test("a correction of a paper keeps what was handed out, and beside it what came in its place")
    func correctedPaper() throws {
        let fixture = try Fixture()
        let day = try fixture.openMeeting()
        let open = try fixture.addPapers(["仕様書"], to: day.subject, access: .open)[0]
        let secret = try fixture.addPapers(["構成図"], to: day.subject)[0]
        try note("紙", "紙及びDVD", place: "3ページ", target: .paper(open), day, fixture)
        try note("東館", "西館", target: .paper(secret), day, fixture)
        let secretariat = fixture.actor(.secretariat)
        let version = try fixture.received("仕様書(訂正)", by: .secretariat, MaterialHandling(access: .open))
        let new = try fixture.write { try $0.materials.replace(open, with: version, note: "", by: secretariat) }
        let readings = try fixture.read { try $0.errata.list(of: day.subject, for: secretariat).readings }
        #expect(readings.map(\.paper?.handedOut.material.id) == [open, secret])
        #expect(readings.map(\.paper?.corrected?.material.id) == [new, nil])
        #expect(readings.map(\.noted.place) == ["3ページ", "非公開の資料"] && readings[0].paper?.name == "資料1")
        // Whoever may not see the paper learns nothing of its correction.
        let administrator = fixture.actor(.administrator)
        let others = try fixture.read { try $0.errata.list(of: day.subject, for: administrator).readings }
        #expect(others.map(\.noted.place) == ["3ページ"])
        #expect(try fixture.read { try $0.cases.detail(day.subject, for: administrator) }.errata.count == 1)
        let history = try fixture.history(of: .case(day.subject))
        #expect(history.contains("第13期・第1回で非公開の資料の訂正がありました(保健予防課長)。"))
        #expect(!history.contains { $0.contains("東館") || $0.contains("構成図") })
        #expect(throws: ErratumError.noSuchPaper) { try note("紙", "本", target: .paper(open), day, fixture) }
    }
}
