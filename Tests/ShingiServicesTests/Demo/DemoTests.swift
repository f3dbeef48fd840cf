import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices

@Suite("The demo")
struct DemoTests {
    private static let loaded = Result { try LoadedDemo() }
    private let demo: LoadedDemo

    init() throws {
        demo = try Self.loaded.get()
    }

    @Test("it has sixteen members in office, a chair, thirteen cases with sheets, three old ones and two meetings")
    func counts() throws {
        let counts = [
            "SELECT count(*) FROM members": 16, "SELECT count(*) FROM appointments WHERE term_id = 2": 16,
            "SELECT count(*) FROM offices WHERE office = 'chair'": 2, "SELECT count(*) FROM accounts": 5,
            "SELECT count(*) FROM provisions": 5, "SELECT count(*) FROM cases": 16, "SELECT count(*) FROM meetings": 2,
            "SELECT count(*) FROM cases WHERE state = 'closed'": 3, "SELECT count(*) FROM replies": 5,
            "SELECT count(*) FROM cases WHERE state = 'replied'": 5, "SELECT count(*) FROM decisions": 6,
            "SELECT count(*) FROM cases WHERE state = 'on_agenda'": 8, "SELECT count(*) FROM case_relations": 3,
            "SELECT count(*) FROM attendances": 16, "SELECT count(*) FROM agenda_releases": 2,
        ]
        for (sql, expected) in counts { #expect(try demo.count(sql) == expected, "\(sql)") }
    }

    @Test("its cases bear the numbers 457 to 469 and those they refer to 178, 365 and 370; the next is 470")
    func numbers() throws {
        let texts = try demo.texts("SELECT number_text FROM cases ORDER BY number")
        #expect(texts == ([178, 365, 370] + Array(457...469)).map { "諮問第\($0)号" })
        let next = try demo.store.read { services in
            let subject = try #require(try services.connection.findCase(CaseID(rawValue: 4), visibleTo: demo.actor))
            return try services.consultations.nextNumber(for: subject, by: demo.actor)
        }
        #expect(next == "諮問第470号")
    }

    @Test("its meetings are 第十二期・第15回, held with sixteen of sixteen, and 第十三期・第1回, planned")
    func meetings() throws {
        #expect(try demo.texts("SELECT title FROM meetings ORDER BY held_on") == ["第十二期・第15回", "第十三期・第1回"])
        #expect(try demo.texts("SELECT state FROM meetings ORDER BY held_on") == ["closed", "planned"])
        let opened = try demo.texts("SELECT sentence FROM audit_entries WHERE action = 'opened'")
        #expect(opened == ["09:59に開会しました。定足数9名、出席15名、成立。"])
        let figures = try demo.texts("SELECT in_office || '/' || present || '/' || may_vote FROM decisions ORDER BY id")
        #expect(figures == ["16/15/14"] + Array(repeating: "16/16/15", count: 5))
    }

    @Test("what was decided on 1 June 2022 stands with its conditions")
    func decisions() throws {
        let words = try demo.texts("SELECT word FROM decisions ORDER BY id")
        #expect(words == ["決定", "条件付了承", "条件付了承", "了承", "了承", "了承"])
        #expect(
            try demo.texts("SELECT text FROM conditions ORDER BY id") == [
                "電話番号をSMS送信に利用することを本人に周知する", "次回以降の審議会で具体的な周知内容を報告する",
                "チャットツールの記録を事業終了後に削除することを委託仕様書に明示する",
            ])
    }

    @Test("the packet of 28 July 2022 has the pages of the printed table of contents")
    func pages() throws {
        let detail = try demo.store.read { try $0.meetings.detail(MeetingID(rawValue: 2), for: demo.actor) }
        let lines = try #require(detail.agenda)
        #expect(
            lines.map { $0.pages?.description ?? "" } == [
                "P1～P21", "P22～P32", "P33～P43", "P44～P47", "P48～P55", "P56～P61", "P62～P78", "P79～P101", "P102～P103",
                "P104～P110", "P111～P210", "P211～P214",
            ])
        #expect(lines.map(\.item.kind.label) == ["確認"] + Array(repeating: "諮問", count: 8) + ["報告", "報告", "報告"])
    }

    @Test("the report promised about 457 is still owed, and the first report of the next meeting keeps it")
    func promise() throws {
        #expect(
            try demo.texts("SELECT text FROM follow_ups WHERE state = 'open' AND due_meeting_id = 2")
                == ["次回以降の審議会で具体的な周知内容を報告する"])
        #expect(
            try demo.texts("SELECT title FROM agenda_items WHERE follow_up_id IS NOT NULL")
                == ["納付案内センター業務におけるSMS送信に関する周知について"])
    }

    @Test("459 was corrected at the table: the sheet as handed out and as corrected are both there")
    func errata() throws {
        #expect(
            try demo.texts("SELECT before || ' → ' || after FROM errata ORDER BY id")
                == ["AES 512bit → AES 256bit", "SSL → TLS"])
        let versions = try demo.texts(
            """
            SELECT r.content FROM case_sheet_revisions r JOIN matters m ON m.id = r.matter_id
            JOIN cases c ON c.id = m.case_id WHERE c.number = 459 AND m.position = 1 ORDER BY r.version
            """)
        #expect(versions.count == 3)
        #expect(versions[0].contains("AES 512bit") && versions[0].contains("SSL"))
        #expect(versions[2].contains("AES 256bit") && versions[2].contains("TLS"))
        #expect(!versions[2].contains("512bit") && !versions[2].contains("SSL"))
    }

    @Test("its replies bear their consultations' numbers, and the record of changes runs with time")
    func replies() throws {
        #expect(try demo.texts("SELECT number_text FROM replies ORDER BY id") == (457...461).map { "答申第\($0)号" })
        #expect(try demo.texts("SELECT DISTINCT replied_on FROM replies") == ["2022-06-08"])
        #expect(
            try demo.texts("SELECT at FROM audit_entries ORDER BY id")
                == demo.texts("SELECT at FROM audit_entries ORDER BY at"))
    }

    @Test("nothing in it breaks a foreign key, and it cannot be loaded twice")
    func once() throws {
        #expect(try demo.count("SELECT count(*) FROM pragma_foreign_key_check") == 0)
        let source = demo.source
        #expect(throws: DemoError.notEmpty) { () throws -> Void in
            try demo.store.write { try $0.demo.load(source) }
        }
    }
}
