import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Similar earlier cases")
struct SimilarCaseTests {
    let fixture: Fixture
    let writer: Actor
    let id: CaseID

    init() throws {
        fixture = try Fixture()
        writer = fixture.actor(.department)
        for title in ["納付案内の電話の委託", "図書館の利用者の登録", "防災無線の点検", "税務", "犬の登録の台帳", "公園の予約", "町会の名簿"] {
            try fixture.draftCase(title)
        }
        id = try fixture.draftCase("新しい案件")
    }

    @Test("are found by words of the title, two-character ones too, best first")
    func title() throws {
        #expect(try found("納付案内の電話").first == "納付案内の電話の委託")
        #expect(try found("税務").first == "税務")
        #expect(try found("ｾﾞｲﾑとは関係のない話").isEmpty)
    }

    @Test("are found by what the sheets say")
    func sheets() throws {
        let other = try fixture.draftCase("別の件名")
        try write("乳幼児健康診査の視覚検査の結果を記録する。", in: other)
        #expect(try found("まだ件名のない案件", "視覚検査の結果について") == ["別の件名"])
    }

    @Test("follow a text in the transaction that changes it, and forget what it no longer says")
    func step() throws {
        let other = try fixture.draftCase("別の件名")
        try write("視覚検査の結果", in: other)
        try fixture.write { services in
            try write("聴力測定の結果", over: 2, in: other, services)
            #expect(try services.connection.unreadCases(most: 9) == [other])
        }
        #expect(try found("", "視覚検査").isEmpty)
        #expect(try found("", "聴力測定") == ["別の件名"])
        #expect(try fixture.count("SELECT count(*) FROM unread_cases") == 0)
    }

    @Test("an undone act leaves the words as they were")
    func undone() throws {
        struct Undone: Error {}
        let other = try fixture.draftCase("別の件名")
        #expect(throws: Undone.self) {
            try fixture.write { services in
                try write("視覚検査", in: other, services)
                throw Undone()
            }
        }
        #expect(try found("", "視覚検査").isEmpty)
    }

    @Test("only cases that the writer may see, and never the draft itself")
    func scope() throws {
        try fixture.draftCase("生活保護の受給者証", department: 1)
        #expect(try found("生活保護の受給者証").isEmpty)
        #expect(try found("新しい案件").contains("新しい案件") == false)
        let all = try fixture.read {
            try $0.similarCases.list(for: id, title: "生活保護の受給者証", text: "", for: fixture.actor(.secretariat))
        }
        #expect(all.map(\.title) == ["生活保護の受給者証"])
        #expect(throws: ServiceError.notFound) {
            try fixture.read { _ = try $0.similarCases.list(for: id, for: fixture.stranger()) }
        }
    }

    @Test("the index holds what the words of all cases are, after every kind of change")
    func whole() throws {
        let secretariat = fixture.actor(.secretariat)
        let one = try fixture.submittedCase("統合する案件")
        let other = try fixture.submittedCase("統合される案件")
        try fixture.write { services in
            try services.caseMerges.merge(one, into: other, reason: "同じ事業", version: 1, by: secretariat)
            let moved = try services.connection.matters(of: other)[0].id
            let part = try services.caseMerges.split(
                other, off: [moved], title: "分けた案件", version: 2, by: secretariat)
            let last = try services.drafts.detail(part, for: secretariat).sheets[0]
            try services.drafts.removeMatter(last.matter.id, of: part, version: last.sheet.version, by: secretariat)
        }
        try fixture.write { services in
            for id in try services.connection.all("SELECT id FROM cases", [], { try $0.id(0) as CaseID }) {
                let texts = try #require(try services.connection.caseTexts(of: id))
                let words = CaseWords(texts)
                let stored = try services.connection.first(
                    "SELECT title, body FROM case_words WHERE case_id = ?", [.integer(id.rawValue)]
                ) { [try $0.text(0), try $0.text(1)] }
                #expect(stored == [words.title, words.body].map { $0.joined(separator: " ") })
            }
            try services.connection.execute("INSERT INTO case_word_index (case_word_index) VALUES ('integrity-check')")
        }
    }

    private func found(_ title: String, _ text: String = "") throws -> [String] {
        try fixture.read { try $0.similarCases.list(for: id, title: title, text: text, for: writer) }.map(\.title)
    }

    private func write(_ reason: String, in other: CaseID) throws {
        try fixture.write { try write(reason, in: other, $0) }
    }

    private func write(_ reason: String, over version: Int = 1, in other: CaseID, _ services: Services) throws {
        let sheet = try services.drafts.detail(other, for: writer).sheets[0]
        var content = sheet.sheet.content
        content["reason"] = .text(reason)
        let part = DraftSave.Part(.sheet(sheet.matter.id), version: version, content: content)
        let outcome = try services.drafts.save(other, DraftSave(version: 1, parts: [part]), by: writer)
        #expect(outcome.isComplete)
    }
}
