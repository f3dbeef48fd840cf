import Crypto
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Covering letters")
struct CoveringLetterTests {
    private func letter(
        _ fixture: Fixture, _ meeting: MeetingID, _ content: LetterContent, to addressee: LetterAddressee = .members,
        about reply: ReplyID? = nil
    ) throws -> CoveringLetter {
        let order = try LetterOrder(content, to: addressee, date: day(2022, 7, 20), note: "一行目\n二行目")
        return try fixture.read {
            try $0.coveringLetters.letter(order, of: meeting, about: reply, by: fixture.actor(.secretariat)).letter
        }
    }

    @Test("with the papers go the agenda and each item under its number; a confidential paper is not named")
    func papers() throws {
        let fixture = try Fixture()
        let subject = try fixture.acceptedCase()
        try fixture.paper("委託仕様書", .open, of: subject)
        try fixture.paper("脆弱性の一覧", .confidential, of: subject)
        let meeting = try fixture.planMeeting()
        try fixture.write { services in
            _ = try services.agendas.addCase(subject, to: meeting, by: fixture.actor(.secretariat))
            try services.agendas.release(meeting, by: fixture.actor(.secretariat))
        }
        let found = try letter(fixture, meeting, .papers)
        #expect(found.addressee == "月見区審議会委員 各位")
        #expect(found.sender == "月見区審議会事務局\n政策経営部区政情報課")
        #expect(found.title.hasSuffix("資料の送付について"))
        let sent = found.entries[1].lines
        #expect(sent[0] == "次第" && sent[1].contains("電話予約の受付業務"))
        #expect(sent[2].contains("委託仕様書") && sent[3].contains("(公開しない資料)"))
        #expect(!found.mail.contains("脆弱性"))
        #expect(found.entries.last?.lines == ["一行目", "二行目"])
        #expect(found.mail.contains("記\n\n1 会議"))
    }

    @Test("replies go to members, and to the departments whose cases they answer; one alone where only it is meant")
    func replies() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        #expect(throws: LetterError.nothingToSend(.replies)) { try letter(fixture, day.meeting, .replies) }
        let drafts = try fixture.replies(about: day.cases)
        try fixture.write { services in
            for reply in drafts.prefix(2) {
                try services.replies.issue(reply, on: SummerDay.date, by: fixture.actor(.secretariat))
            }
        }
        let all = try letter(fixture, day.meeting, .replies, to: .departments)
        #expect(all.addressee == "区民部 保健予防課 御中\n区民部 戸籍住民課 御中")
        #expect(all.entries[1].lines.count == 2 && all.entries[1].lines[0].contains("「SMS送信の導入」について"))
        let one = try letter(fixture, day.meeting, .replies, to: .departments, about: drafts[1])
        #expect(one.addressee == "区民部 戸籍住民課 御中" && one.entries[1].lines.count == 1)
    }

    @Test("minutes go as a draft until they are approved")
    func minutes() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        #expect(throws: LetterError.nothingToSend(.minutes)) { try letter(fixture, day.meeting, .minutes) }
        try fixture.write { try $0.minutes.begin(day.meeting, by: fixture.actor(.secretariat)) }
        let found = try letter(fixture, day.meeting, .minutes)
        #expect(found.title.contains("会議録(案)の送付について") && found.opening.contains("御自身の御発言"))
    }

    @Test("only who sends notices writes them; papers are not for departments, an answer not due before the letter")
    func refusals() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        let order = try LetterOrder(.papers, to: .members, date: SummerDay.date)
        #expect(throws: RightsError.forbidden(.sendNotices)) {
            try fixture.read { try $0.coveringLetters.letter(order, of: day.meeting, by: fixture.actor(.clerk)) }
        }
        #expect(throws: LetterError.wrongAddressee(.papers, .departments)) {
            _ = try LetterOrder(.papers, to: .departments, date: SummerDay.date)
        }
        #expect(throws: LetterError.answerBeforeLetter) {
            _ = try LetterOrder(
                .minutes, to: .members, date: SummerDay.date, answerBy: SummerDay.date.adding(days: -1))
        }
    }
}

extension Fixture {
    /// A paper of a case, as if it had been handed in.
    fileprivate func paper(_ title: String, _ access: MaterialAccess, of subject: CaseID) throws {
        try write { services in
            let account = account(.secretariat)
            let content =
                try services.connection.first("SELECT coalesce(max(id), 0) + 1 FROM contents") { try $0.int64(0) } ?? 1
            let bytes = Array("%PDF".utf8)
            let whole = Content(id: ContentID(rawValue: content), size: bytes.count, sha256: SHA256.hash(bytes))
            try services.contents.append(bytes, at: 0, to: whole.id, by: account)
            try services.contents.complete(whole)
            _ = try services.connection.insertMaterial(
                MaterialEntry(
                    title: title, fileName: "資料.pdf", size: bytes.count, kind: .pdf,
                    handling: MaterialHandling(access: access)), .pdf, whole.id, position: Int(content), to: subject,
                by: account, at: services.now)
        }
    }
}
