import Dispatch
import ShingiDomain
import Synchronization
import Testing

@testable import ShingiServices

@Suite struct ConsultationTests {
    @Test("accepting gives the next number, once; a second try is told so and uses up none")
    func accept() throws {
        let fixture = try Fixture()
        let (first, second) = (try fixture.submittedCase(), try fixture.submittedCase("別の案件"))
        let secretariat = fixture.actor(.secretariat)
        #expect(try accept(first, fixture).number?.text == "諮問第1号")
        #expect(throws: CaseError.alreadyAccepted(number: "諮問第1号")) { try accept(first, fixture) }
        #expect(throws: CaseError.alreadyAccepted(number: "諮問第1号")) { try accept(first, version: 2, fixture) }
        let next = try fixture.read { services in
            try services.consultations.nextNumber(
                for: try services.cases.find(second, for: secretariat), by: secretariat)
        }
        #expect(next == "諮問第2号")
        #expect(try accept(second, fixture).number?.text == "諮問第2号")
        let stored = try fixture.read { try $0.cases.find(first, for: secretariat) }
        #expect(stored.state == .accepted && stored.version == 2 && stored.acceptedOn == day(2022, 7, 28))
        #expect(try fixture.history(of: .case(first)) == ["受理し、諮問第1号を付けました。"])
    }

    @Test("numbers follow the council's rule across fiscal years")
    func fiscalYears() throws {
        let fixture = try Fixture {
            guard let pattern = try? NumberPattern("{fiscal_year}諮問第{n}号") else { return }
            $0.consultationNumber = NumberRule(pattern, .fiscalYear)
        }
        let first = try fixture.submittedCase()
        let second = try fixture.submittedCase()
        #expect(try accept(first, fixture).number?.text == "令和4年度諮問第1号")
        fixture.clock.move(to: Instant(day(2023, 4, 1), time(9, 0)))
        #expect(try accept(second, fixture).number?.text == "令和5年度諮問第1号")
        let rows = try fixture.read { services in
            var query = CaseQuery()
            query.sort = .number
            return try services.cases.list(query, for: fixture.actor(.secretariat)).rows
        }
        #expect(rows.map(\.id) == [second, first])
        #expect(rows.map(\.fiscalYear.startYear) == [2023, 2022])
    }

    @Test("two acceptances at the same moment give the case one number")
    func concurrently() throws {
        let fixture = try Fixture()
        let ids = try (1...8).map { try fixture.submittedCase("案件\($0)") }
        let refusals = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 16) { index in
            do {
                _ = try accept(ids[index / 2], fixture)
            } catch CaseError.alreadyAccepted {
                refusals.withLock { $0 += 1 }
            } catch {
                Issue.record(error)
            }
        }
        #expect(refusals.withLock { $0 } == 8)
        #expect(try fixture.count("SELECT count(DISTINCT number) FROM cases") == 8)
        #expect(try fixture.count("SELECT max(number) FROM cases") == 8)
        #expect(try fixture.count("SELECT last FROM sequences WHERE kind = 'consultation'") == 8)
    }

    @Test("a case of reports only is accepted without a number, and a draft not at all")
    func reports() throws {
        let fixture = try Fixture()
        let report = try fixture.submittedCase()
        let draft = try fixture.draftCase()
        try fixture.write {
            try $0.connection.execute(
                "UPDATE matters SET kind = 'report' WHERE case_id = ?", [.integer(report.rawValue)])
        }
        let accepted = try accept(report, fixture)
        #expect(accepted.number == nil && accepted.state == .accepted)
        #expect(throws: CaseError.notPossible(.accept, in: .draft)) { try accept(draft, fixture) }
        #expect(try fixture.count("SELECT count(*) FROM sequences WHERE kind = 'consultation'") == 0)
    }

    @Test("a case changed meanwhile is not accepted over its change")
    func conflict() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        #expect(throws: ServiceError.conflict(current: 1)) { try accept(id, version: 9, fixture) }
        #expect(try fixture.count("SELECT count(*) FROM sequences WHERE kind = 'consultation'") == 0)
    }

    @Test("who may not accept is refused, and who may not see the case does not find it")
    func rights() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        for role in [Role.department, .clerk, .administrator] {
            #expect(throws: RightsError.forbidden(.acceptCases)) { try accept(id, by: fixture.actor(role), fixture) }
        }
        #expect(throws: ServiceError.notFound) { try accept(id, by: fixture.actor(.member), fixture) }
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) { try accept(id, by: stranger, fixture) }
    }

    @Test("returning keeps the reason and the comments on fields, and lets the department edit again")
    func returned() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let matter = try fixture.matters(of: id)[0]
        let comments = [
            CommentEntry(matter: nil, path: "title", text: "年度を入れてください。"),
            CommentEntry(matter: matter, path: "reason", text: "具体的に書いてください。"),
        ]
        try fixture.write {
            try $0.consultations.return(
                id, reason: "理由が足りません。", comments: comments, version: 1, by: fixture.actor(.secretariat))
        }
        let detail = try fixture.read { try $0.cases.detail(id, for: fixture.actor(.department)) }
        #expect(detail.subject.state == .returned)
        #expect(detail.lastReturn?.text == "理由が足りません。")
        #expect(detail.comments.map(\.comment.text) == comments.map(\.text))
        #expect(detail.comments.map(\.comment.matter) == [nil, matter])
        #expect(throws: CaseError.notPossible(.return, in: .returned)) {
            try fixture.write {
                try $0.consultations.return(
                    id, reason: "もう一度", comments: [], version: 2, by: fixture.actor(.secretariat))
            }
        }
    }

    @Test("a return without a reason or with a comment on a field that is not there changes nothing")
    func refusedReturn() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        func attempt(_ reason: String, _ comments: [CommentEntry], _ actor: Actor) throws {
            try fixture.write {
                try $0.consultations.return(id, reason: reason, comments: comments, version: 1, by: actor)
            }
        }
        let secretariat = fixture.actor(.secretariat)
        #expect(throws: CaseError.reasonNeeded(.return)) { try attempt(" ", [], secretariat) }
        for path in ["nothing", "", "owner"] {
            #expect(throws: CommentError.unknownField) {
                try attempt("理由", [CommentEntry(matter: nil, path: path, text: "?")], secretariat)
            }
        }
        #expect(throws: RightsError.forbidden(.returnCases)) { try attempt("理由", [], fixture.actor(.department)) }
        #expect(try fixture.count("SELECT count(*) FROM field_comments") == 0)
        #expect(try fixture.count("SELECT count(*) FROM case_returns") == 0)
    }

    @Test("a withdrawn case keeps its number, and nobody else gets it")
    func withdrawn() throws {
        let fixture = try Fixture()
        let (first, second) = (try fixture.submittedCase(), try fixture.submittedCase())
        _ = try accept(first, fixture)
        func withdraw(_ reason: String, by actor: Actor) throws {
            try fixture.write { try $0.consultations.withdraw(first, reason: reason, version: 2, by: actor) }
        }
        #expect(throws: CaseError.reasonNeeded(.withdraw)) { try withdraw("", by: fixture.actor(.department)) }
        #expect(throws: RightsError.forbidden(.withdrawCases)) { try withdraw("?", by: fixture.actor(.clerk)) }
        try withdraw("事業を取りやめた。", by: fixture.actor(.department))
        #expect(throws: CaseError.notPossible(.withdraw, in: .withdrawn)) {
            try withdraw("また", by: fixture.actor(.department))
        }
        #expect(try accept(second, fixture).number?.text == "諮問第2号")
        let detail = try fixture.read { try $0.cases.detail(first, for: fixture.actor(.secretariat)) }
        #expect(detail.subject.number?.text == "諮問第1号")
        #expect(detail.withdrawal?.text == "事業を取りやめた。")
    }

    @Test("a case withdrawn before its meeting leaves the agenda, and what stood behind it moves up")
    func withdrawnFromAgenda() throws {
        let fixture = try Fixture()
        let (first, second) = (try fixture.acceptedCase(), try fixture.acceptedCase("別の案件"))
        let meeting = try fixture.plannedMeeting()
        try fixture.place(first, on: meeting)
        let kept = try fixture.place(second, on: meeting)
        let department = fixture.actor(.department)
        let version = try fixture.read { try $0.cases.find(first, for: department).version }
        #expect(throws: ServiceError.conflict(current: version)) {
            try fixture.write { try $0.consultations.withdraw(first, reason: "中止", version: 0, by: department) }
        }
        #expect(try fixture.count("SELECT count(*) FROM agenda_items") == 2)
        try fixture.write { try $0.consultations.withdraw(first, reason: "中止", version: version, by: department) }
        let items = try fixture.read { try $0.connection.agendaItems(of: meeting) }
        #expect(items.map(\.id) == [kept] && items.map(\.position) == [1])
        #expect(try fixture.caseState(of: first) == .withdrawn)
        #expect(try fixture.caseState(of: second) == .onAgenda)
        #expect(try fixture.history(of: .meeting(meeting)).contains { $0.contains("取下げにより") })
    }

    @Test("while a meeting deals with a case, only the meeting lets it go")
    func withdrawnAtTheTable() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let department = fixture.actor(.department)
        let version = try fixture.read { try $0.cases.find(opened.subject, for: department).version }
        #expect(throws: CaseError.beforeTheCouncil) {
            try fixture.write {
                try $0.consultations.withdraw(opened.subject, reason: "中止", version: version, by: department)
            }
        }
        #expect(try fixture.caseState(of: opened.subject) == .onAgenda)
        #expect(try fixture.count("SELECT count(*) FROM agenda_items") == 1)
    }

    @Test("a department that only takes part does not withdraw the owner's case")
    func jointDepartment() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase(department: 1)
        let actor = fixture.actor(.department)
        try fixture.write {
            try $0.connection.execute(
                "INSERT INTO case_departments (case_id, department_id, position) VALUES (?, ?, 1)",
                [.integer(id.rawValue), .integer(fixture.departments[0].rawValue)])
        }
        #expect(throws: ServiceError.forbidden) {
            try fixture.write { try $0.consultations.withdraw(id, reason: "理由", version: 1, by: actor) }
        }
    }

    @discardableResult
    private func accept(_ id: CaseID, version: Int = 1, by actor: Actor? = nil, _ fixture: Fixture) throws -> Case {
        let actor = actor ?? fixture.actor(.secretariat)
        return try fixture.write { try $0.consultations.accept(id, version: version, by: actor) }
    }
}
