import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("What binds cases and people to a case")
struct CaseTiesTests {
    private let fixture: Fixture
    private let secretariat: Actor
    private let department: Actor

    init() throws {
        fixture = try Fixture()
        secretariat = fixture.actor(.secretariat)
        department = fixture.actor(.department)
    }

    @Test("a relation is shown at both ends with the state of the other, and taken away by its own case alone")
    func relations() throws {
        let (old, new) = (try fixture.acceptedCase("前の案件"), try fixture.draftCase("後の案件"))
        let relation = try CaseRelation(from: new, to: old, kind: .amends)
        try fixture.write { try $0.caseRelations.add(relation, by: department) }
        let here = try fixture.read { try $0.caseRelations.find(new, for: department).links }
        #expect(here.map(\.id) == [old] && here[0].state == .accepted && !here[0].isReverse)
        let there = try fixture.read { try $0.caseRelations.find(old, for: department).links }
        #expect(there.map(\.id) == [new] && there[0].state == .draft && there[0].isReverse)
        #expect(throws: CaseError.alreadyRelated) {
            try fixture.write { try $0.caseRelations.add(relation, by: department) }
        }
        let other = try fixture.acceptedCase("よその案件", department: 1)
        #expect(throws: ServiceError.notFound) {
            try fixture.write {
                try $0.caseRelations.add(CaseRelation(from: new, to: other, kind: .refersTo), by: department)
            }
        }
        let reverse = try CaseRelation(from: old, to: new, kind: .amends)
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.caseRelations.remove(reverse, by: secretariat) }
        }
        try fixture.write { try $0.caseRelations.remove(relation, by: department) }
        #expect(try fixture.count("SELECT count(*) FROM case_relations") == 0)
    }

    @Test("the history goes on page by page, and a member reads of it what concerned the council")
    func history() throws {
        let id = try fixture.acceptedCase()
        try fixture.write { services in
            for number in 1...60 {
                try services.audit.record("edited", on: .case(id), by: secretariat, sentence: "\(number)回目")
            }
            try services.audit.record("accepted", on: .case(id), by: secretariat, sentence: "受理しました。")
        }
        try fixture.release([id])
        let first = try fixture.read { try $0.caseHistories.list(of: id, from: nil, for: department).entries }
        #expect(first.rows.count == 50 && first.rows[0].sentence == "受理しました。")
        let next = try fixture.read { try $0.caseHistories.list(of: id, from: first.next, for: department).entries }
        #expect(next.rows.count == 11 && next.rows.last?.sentence == "1回目")
        let seen = try fixture.read {
            try $0.caseHistories.list(of: id, from: nil, for: fixture.actor(.member)).entries
        }
        #expect(seen.rows.map(\.sentence) == ["受理しました。"])
        let detail = try fixture.read { try $0.cases.detail(id, for: department) }
        #expect(detail.latest.count == CaseHistoryService.mostShown)
    }

    @Test("what changed is marked against what each person has seen last")
    func views() throws {
        let id = try fixture.submittedCase()
        let matter = try fixture.matters(of: id)[0]
        try fixture.write { try $0.caseViews.mark(id, version: 1, by: secretariat) }
        try fixture.write { services in
            guard var sheet = try services.connection.sheets(of: id).first(where: { $0.matter == matter }) else {
                return
            }
            sheet.version += 1
            sheet.content["start"] = .text("令和4年11月1日～")
            try services.connection.updateSheet(sheet)
        }
        let changes = try fixture.read { try $0.cases.changes(id, for: secretariat) }
        #expect(changes.comparison == .withLastView)
        #expect(changes.sheets.map { $0.changes.map(\.field.path) } == [["start"]])
        let clerk = try fixture.read { try $0.cases.changes(id, for: fixture.actor(.clerk)) }
        #expect(clerk.comparison == .withPreviousSubmission && clerk.lastView == nil)
        try fixture.write { try $0.caseViews.mark(id, version: 1, by: secretariat) }
        #expect(try fixture.read { try $0.cases.changes(id, for: secretariat) }.isEmpty)
        #expect(throws: ServiceError.conflict(current: 1)) {
            try fixture.write { try $0.caseViews.mark(id, version: 9, by: secretariat) }
        }
        _ = try fixture.write { try $0.consultations.accept(id, version: 1, by: fixture.actor(.secretariat)) }
        #expect(try fixture.count("SELECT count(*) FROM case_views") == 1)
    }

    @Test("another owner sees the case at once and the former one no more")
    func departments() throws {
        let id = try fixture.submittedCase()
        let other = Actor(
            accountID: fixture.account(.department), name: "戸籍住民課", councilID: fixture.council, roles: [.department],
            departmentIDs: [fixture.departments[1]])
        #expect(throws: CaseError.departmentsFixed(.submitted)) {
            try fixture.write {
                try $0.caseDepartments.reassign(
                    id, to: fixture.departments[0], joint: [fixture.departments[1]], version: 1, by: department)
            }
        }
        try fixture.write {
            try $0.caseDepartments.reassign(
                id, to: fixture.departments[1], joint: [fixture.departments[2]], version: 1, by: secretariat)
        }
        #expect(try fixture.read { try $0.cases.find(id, for: other) }.owner == fixture.departments[1])
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.cases.find(id, for: department) } }
        #expect(try fixture.history(of: .case(id)).last == "所管を「区民部 保健予防課」から「区民部 戸籍住民課、区民部 税務課」に変えました。")
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write {
                try $0.caseDepartments.reassign(
                    id, to: fixture.departments[0], joint: [], version: 1, by: secretariat)
            }
        }
    }

    @Test("two cases become one: matters and departments go over, the number of the one that ends is never given again")
    func merging() throws {
        let (ending, kept) = (try fixture.acceptedCase("終わる案件", department: 1), try fixture.acceptedCase("残る案件"))
        try fixture.write {
            try $0.caseMerges.merge(ending, into: kept, reason: "同じ事業のため", version: 1, by: secretariat)
        }
        let merged = try fixture.read { try $0.cases.find(kept, for: secretariat) }
        #expect(merged.matters.map(\.position) == [1, 2, 3, 4])
        #expect(merged.jointDepartments == [fixture.departments[1]])
        let ended = try fixture.read { try $0.cases.find(ending, for: secretariat) }
        #expect(ended.state == .withdrawn && ended.number?.text == "諮問第1号" && ended.matters.isEmpty)
        #expect(try fixture.acceptedCase() != ending)
        #expect(try fixture.count("SELECT max(number) FROM cases") == 3)
        #expect(throws: CaseError.notMergeable(.withdrawn)) {
            try fixture.write {
                try $0.caseMerges.merge(ending, into: kept, reason: "もう一度", version: ended.version, by: secretariat)
            }
        }
        #expect(throws: RightsError.forbidden(.mergeCases)) {
            let own = try fixture.acceptedCase()
            try fixture.write { try $0.caseMerges.merge(kept, into: own, reason: "?", version: 2, by: department) }
        }
    }

    @Test("one case becomes two: the part has its sheets with their versions and waits for a number of its own")
    func splitting() throws {
        let id = try fixture.acceptedCase()
        let matters = try fixture.matters(of: id)
        let part = try fixture.write {
            try $0.caseMerges.split(id, off: [matters[0]], title: "分けた案件", version: 1, by: secretariat)
        }
        let (rest, made) = try fixture.read {
            (try $0.cases.find(id, for: secretariat), try $0.cases.find(part, for: secretariat))
        }
        #expect(rest.matters.map(\.id) == [matters[1]] && rest.matters[0].position == 1 && rest.version == 2)
        #expect(made.matters.map(\.id) == [matters[0]] && made.state == .submitted && made.number == nil)
        let accepted = try fixture.write {
            try $0.consultations.accept(part, version: made.version, by: secretariat)
        }
        #expect(accepted.number?.text == "諮問第2号")
        #expect(try fixture.count("SELECT count(*) FROM case_splits") == 1)
    }

    @Test("a number is left out only with a reason, and only the one that was looked at")
    func gaps() throws {
        func skip(seen: Int, to next: Int, _ reason: String) throws {
            try fixture.write {
                try $0.numberGaps.skip(.consultation, seen: seen, to: next, reason: reason, by: secretariat)
            }
        }
        #expect(throws: NumberingError.gapWithoutReason(NumberRange(1, 1))) { try skip(seen: 1, to: 2, " ") }
        #expect(throws: NumberGapError.movedOn) { try skip(seen: 2, to: 3, "書き損じ") }
        #expect(throws: NumberingError.notAhead(next: 1)) { try skip(seen: 1, to: 1, "書き損じ") }
        #expect(throws: NumberingError.tooHigh(99_999)) { try skip(seen: 1, to: 100_000, "書き損じ") }
        try skip(seen: 1, to: 2, "書き損じ")
        #expect(try fixture.read { try $0.numberGaps.next(for: secretariat).first?.text } == "諮問第2号")
        #expect(try fixture.read { try $0.numberGaps.list(for: secretariat).map(\.reason) } == ["書き損じ"])
    }

    @Test("consultations and replies go on from paper records; what was left out is noted for each count")
    func goingOn() throws {
        try fixture.write { services in
            try services.numberGaps.skip(.consultation, seen: 1, to: 462, reason: "紙の記録から続ける", by: secretariat)
            try services.numberGaps.skip(.reply, seen: 1, to: 460, reason: "紙の記録から続ける", by: secretariat)
        }
        let (next, gaps) = try fixture.read {
            (try $0.numberGaps.next(for: secretariat), try $0.numberGaps.list(for: secretariat))
        }
        #expect(next.map(\.text) == ["諮問第462号", "答申第460号"])
        #expect(Set(gaps.map { "\($0.kind.label) \($0.numbers.japanese)" }) == ["諮問番号 1番から461番まで", "答申番号 1番から459番まで"])
        #expect(throws: NumberGapError.notNumbered) {
            try fixture.write {
                try $0.numberGaps.skip(.material, seen: 1, to: 20, reason: "会議ごとの番号", by: secretariat)
            }
        }
    }
}
