import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Replies")
struct ReplyServiceTests {
    private let fixture: Fixture
    private let cases: [CaseID]
    private let replies: [ReplyID]

    /// Two cases of two departments, both decided with one condition that must be reported.
    init() throws {
        fixture = try Fixture()
        cases = [try fixture.acceptedCase(), try fixture.acceptedCase("税の通知書の印刷", department: 2)]
        try fixture.hold(try fixture.planMeeting(), cases, conditions: [try promise()])
        replies = try fixture.replies(about: cases)
    }

    @Test("a draft stands ready with what was decided, the figures and the condition")
    func draft() throws {
        let detail = try fixture.reply(replies[0])
        let text = try #require(detail.text)
        #expect(!detail.isIssued)
        #expect(text.caseNumber == "諮問第1号")
        #expect(text.outcome == "条件付承認")
        #expect(text.decisions.map(\.sentence) == ["次の条件を付して、承認とする。"])
        #expect(text.decisions[0].reasons.joined().hasPrefix("在任16名、定足数9名、出席12名。"))
        #expect(text.conditions.map(\.text) == ["周知の内容を報告すること"])
        #expect(text.conditions.map(\.mustReport) == [true])
        #expect([text.addressee, text.office, text.signatory] == ["月見区長", "会長", "委員あおやま"])
        #expect(detail.followUps.map(\.followUp.text) == ["周知の内容を報告すること"])
    }

    @Test("numbers follow the order of issuing, and the case is answered with it")
    func numbers() throws {
        #expect(
            try fixture.read { try $0.replies.nextNumber(on: day(2022, 7, 29), for: fixture.actor(.secretariat)) }
                == "答申第1号")
        #expect(try fixture.issue(replies[1]).text == "答申第1号")
        #expect(try fixture.issue(replies[0]).text == "答申第2号")
        #expect(try fixture.reply(replies[0]).cases.map(\.state) == [.replied])
        #expect(try fixture.history(of: .reply(replies[0])) == ["答申第2号(令和4年7月29日(金)付け)として答申しました。"])
        #expect(try fixture.history(of: .case(cases[0])).last == "答申第2号(令和4年7月29日(金)付け)として答申しました。")
    }

    @Test("a reply is issued once, and a refused one takes no number")
    func once() throws {
        try fixture.issue(replies[0])
        #expect(throws: ReplyError.alreadyIssued("答申第1号")) { try fixture.issue(replies[0]) }
        #expect(throws: ReplyError.datedBeforeMeeting(day(2022, 7, 28))) {
            try fixture.issue(replies[1], on: day(2022, 7, 27))
        }
        #expect(try fixture.issue(replies[1]).text == "答申第2号")
    }

    @Test("nobody issues another text than the one that was checked")
    func fingerprint() throws {
        let seen = try fixture.reply(replies[0]).fingerprint
        try fixture.write { services in
            let item = try services.connection.agendaItems(
                of: try services.replies.find(replies[0], for: fixture.actor(.clerk)).meeting.id)[0]
            let stored = try services.connection.storedVotes(.item(item.id))[0]
            try services.votes.correctDecision(
                DecisionDraft(VoteEntry(method: .noObjection)), reason: "条件の聞き違い", on: stored.vote.id,
                version: stored.vote.version, by: fixture.actor(.clerk))
        }
        #expect(throws: ReplyError.changedMeanwhile) {
            try fixture.write {
                try $0.replies.issue(
                    replies[0], on: day(2022, 7, 29), fingerprint: seen, by: fixture.actor(.secretariat))
            }
        }
        #expect(try fixture.reply(replies[0]).text?.outcome == "承認")
    }

    @Test("what was issued stays word for word when settings and names change, and the table refuses a change")
    func fixed() throws {
        try fixture.issue(replies[0])
        let before = try fixture.reply(replies[0])
        try fixture.write { services in
            let administrator = fixture.actor(.administrator)
            var council = try services.councils.current(for: administrator)
            council.settings.decisionWord = .permission
            (council.name, council.addressee) = ("別の名の審議会", "別の長")
            try services.councils.update(
                council, version: services.councils.version(for: administrator), by: administrator)
        }
        #expect(try fixture.reply(replies[0]).text == before.text)
        #expect(throws: (any Error).self) {
            try fixture.write { try $0.connection.execute("UPDATE replies SET body = '{}'") }
        }
        #expect(throws: (any Error).self) { try fixture.write { try $0.connection.execute("DELETE FROM replies") } }
    }

    @Test("the staff sees drafts, a department those of its cases, a member what was issued, a stranger nothing")
    func visibility() throws {
        try fixture.issue(replies[1])
        let seen = { (actor: Actor) in
            try fixture.read { try $0.replies.list(ReplyQuery(), for: actor).rows.map(\.id) }
        }
        for role in [Role.administrator, .secretariat, .clerk] {
            #expect(try seen(fixture.actor(role)) == [replies[0], replies[1]])
        }
        #expect(try seen(fixture.actor(.department)) == [replies[0]])
        #expect(try seen(fixture.actor(.member)) == [replies[1]])
        #expect(try seen(fixture.stranger()).isEmpty)
        #expect(throws: ServiceError.notFound) { try fixture.reply(replies[0], .member) }
        #expect(throws: ServiceError.notFound) { try fixture.reply(replies[1], .department) }
        #expect(try fixture.reply(replies[1], .member).followUps.isEmpty)
    }

    @Test("only the secretariat issues; what one cannot see is not there", arguments: Role.allCases)
    func rights(_ role: Role) throws {
        guard role != .secretariat else { return }
        let act = {
            try fixture.write { try $0.replies.issue(replies[0], on: day(2022, 7, 29), by: fixture.actor(role)) }
        }
        if role == .member {
            #expect(throws: ServiceError.notFound) { _ = try act() }
        } else {
            #expect(throws: RightsError.forbidden(.issueReplies)) { _ = try act() }
        }
    }

    @Test("the list is narrowed by state, year and words and sorted by number")
    func list() throws {
        try fixture.issue(replies[0])
        try fixture.issue(replies[1])
        let list = { (query: ReplyQuery) in
            try fixture.read { try $0.replies.list(query, for: fixture.actor(.secretariat)).rows.map(\.id) }
        }
        #expect(try list(ReplyQuery(order: .number, descending: false)) == replies)
        #expect(try list(ReplyQuery(order: .number, descending: true)) == replies.reversed())
        #expect(try list(ReplyQuery(isIssued: false)).isEmpty)
        #expect(try list(ReplyQuery(text: "印刷")) == [replies[1]])
        #expect(try list(ReplyQuery(text: "答申第1号")) == [replies[0]])
        #expect(try list(ReplyQuery(text: "%")).isEmpty)
        #expect(try list(ReplyQuery(fiscalYear: FiscalYear(startYear: 2022))).count == 2)
        #expect(try list(ReplyQuery(fiscalYear: FiscalYear(startYear: 2021))).isEmpty)
        let years = try fixture.read { try $0.replies.fiscalYears(for: fixture.actor(.secretariat)) }
        #expect(years == [FiscalYear(startYear: 2022)])
    }

    @Test(
        "pages of the list meet without a gap, whichever column sorts them",
        arguments: [ReplyQuery.Order.date, .number])
    func paging(_ order: ReplyQuery.Order) throws {
        try fixture.issue(replies[0])
        let first = try fixture.read {
            try $0.replies.list(ReplyQuery(order: order), for: fixture.actor(.secretariat)).rows
        }
        let cursor = Cursor(.after, key: first[0].key, id: first[0].id.rawValue)
        let rest = try fixture.read {
            try $0.replies.list(ReplyQuery(order: order, cursor: cursor), for: fixture.actor(.secretariat)).rows
        }
        #expect(first.map(\.id) == [replies[1], replies[0]])
        #expect(rest.map(\.id) == [replies[0]])
    }

    @Test("a case is closed once it was answered and owes nothing any more")
    func closing() throws {
        let close = { try fixture.write { try $0.replies.close(replies[0], by: fixture.actor(.secretariat)) } }
        #expect(throws: CaseError.replyOutstanding) { try close() }
        try fixture.issue(replies[0])
        #expect(throws: CaseError.followUpsOpen(["周知の内容を報告すること"])) { try close() }
        try fixture.write { try $0.connection.execute("DELETE FROM follow_ups") }
        try close()
        #expect(try fixture.reply(replies[0]).cases.map(\.state) == [.closed])
    }
}
