import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Taking texts of an earlier case into a draft")
struct BorrowingTests {
    let fixture: Fixture
    let writer: Actor
    let source: CaseID

    init() throws {
        fixture = try Fixture()
        writer = fixture.actor(.department)
        source = try fixture.acceptedCase("前の案件")
    }

    @Test("answers empty fields only; what is written stays, and what was there before is a version")
    func fill() throws {
        let id = try draft()
        try write(["reason": .text("自分の理由")], in: id)
        let offer = try fixture.read { try $0.borrowings.offer(from: source, to: id, for: writer) }
        #expect(offer.parts.map(\.title) == ["総括表", "個票1 業務の委託", "付議項目「外部結合」"])
        #expect(offer.parts[1].kept == ["委託を必要とする理由"])
        #expect(try borrow([offer.parts[1].target], into: id) == 2)
        let sheet = try detail(id).sheets[0].sheet
        #expect(sheet.version == 3)
        #expect(sheet.content.text("reason") == "自分の理由")
        #expect(sheet.content.items("items") == ["氏名、生年月日", "電話番号"])
        #expect(try detail(id).subject.outline.isEmpty)
    }

    @Test("a matter that the draft lacks is added with its sheet, and the earlier case is related")
    func newMatter() throws {
        let id = try draft()
        let other = try fixture.matters(of: source)[1]
        _ = try borrow([.newMatter(other), .summary], into: id)
        let found = try detail(id)
        #expect(found.sheets.map(\.form.heading.title) == ["業務の委託", "外部結合"])
        #expect(found.sheets[1].sheet.content.table("records") == [["record": "氏名", "medium": "電磁的媒体"]])
        #expect(found.subject.outline == "予約の電話を受ける業務を委託する。")
        let links = try fixture.read { try $0.caseRelations.find(id, for: writer).links }
        #expect(links.map(\.id) == [source])
        #expect(try fixture.history(of: .case(id)).last?.hasPrefix("案件諮問第1号から") == true)
    }

    @Test("again there is nothing left to take")
    func again() throws {
        let id = try draft()
        let sheet = BorrowingTarget.sheet(try fixture.matters(of: id)[0])
        #expect(try borrow([sheet], into: id) == 3)
        #expect(try borrow([sheet], into: id) == 0)
    }

    @Test("neither from a case that the writer may not see, nor into one that is not theirs to write")
    func rights() throws {
        let id = try draft()
        let hidden = try fixture.draftCase(department: 1)
        #expect(throws: ServiceError.notFound) { try borrow([.summary], from: hidden, into: id) }
        #expect(throws: ServiceError.notFound) { try borrow([.summary], from: id, into: id) }
        #expect(throws: CaseError.notEditable(.accepted)) { try borrow([.summary], from: id, into: source) }
    }

    private func draft() throws -> CaseID {
        try fixture.write { services in
            try services.drafts.create(
                CaseEntry(
                    title: "新しい案件", owner: fixture.departments[0],
                    matters: [MatterEntry(provision: fixture.provisions[0], kind: .consultation)]), by: writer)
        }
    }

    @discardableResult
    private func borrow(
        _ targets: Set<BorrowingTarget>, from other: CaseID? = nil, into id: CaseID
    ) throws -> Int {
        try fixture.write { try $0.borrowings.borrow(targets, from: other ?? source, to: id, by: writer) }
    }

    private func write(_ values: [String: SheetValue], in id: CaseID) throws {
        let part = DraftPart.sheet(try fixture.matters(of: id)[0])
        let save = DraftSave(version: 1, parts: [.init(part, version: 1, content: SheetContent(values))])
        _ = try fixture.write { try $0.drafts.save(id, save, by: writer) }
    }

    private func detail(_ id: CaseID) throws -> DraftDetail {
        try fixture.read { try $0.drafts.detail(id, for: writer) }
    }
}
