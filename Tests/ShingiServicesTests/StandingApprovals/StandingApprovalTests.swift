import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct StandingApprovalTests {
    private func create(_ fixture: Fixture, under provision: Int = 0) throws -> StandingApprovalID {
        let entry = try StandingApprovalEntry(
            provision: fixture.provisions[provision], title: "定型的な印刷", terms: "加工を伴わないもの", basis: "第九期・第4回")
        return try fixture.write { try $0.standingApprovals.create(entry, by: fixture.actor(.secretariat)) }
    }

    @Test(
        "an example that a matter asks for stands once the council has approved the matter, and falls with a correction"
    )
    func byDecision() throws {
        let fixture = try Fixture()
        let held = try fixture.openMeeting()
        let approval = try create(fixture)
        let matter = try fixture.matters(of: held.subject)[0]
        let secretariat = fixture.actor(.secretariat)
        try fixture.write { services in
            try services.standingApprovals.add(
                StandingApprovalExample(text: "受診券の印刷", ground: .asked(matter)), to: approval, by: secretariat)
        }
        func standing() throws -> [StandingApprovalExample.Standing] {
            try fixture.read { try $0.standingApprovals.find(approval, for: secretariat).examples.map(\.standing) }
        }
        #expect(try standing() == [.proposed])
        try fixture.write { services in
            try services.votes.recordDecision(noObjection(), on: held.vote, version: 1, by: fixture.actor(.clerk))
        }
        #expect(try standing() == [.proposed])
        try fixture.write { try $0.days.close(held.meeting, at: time(11, 0), by: fixture.actor(.clerk)) }
        #expect(try standing() == [.inForce])
        let examples = try fixture.read { try $0.standingApprovals.find(approval, for: secretariat).examples }
        #expect(examples[0].decidedAt?.title == "第13期・第1回" && examples[0].asking?.name == "諮問第1号")
        try fixture.write { services in
            try services.votes.correctDecision(
                hands(2, 13), reason: "賛否を逆に記録していた。", on: held.vote, version: 2, by: fixture.actor(.clerk))
        }
        #expect(try standing() == [.declined])
        #expect(throws: StandingApprovalError.alreadyDecided) {
            try fixture.write { services in
                try services.standingApprovals.add(
                    StandingApprovalExample(text: "別の例", ground: .asked(matter)), to: approval, by: secretariat)
            }
        }
    }

    @Test("a report matter names the one it falls under, and is not accepted without where the register has any")
    func named() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let matter = try fixture.matters(of: id)[0]
        try fixture.write {
            try $0.connection.execute(
                "UPDATE matters SET kind = 'report' WHERE id = ?", [.integer(matter.rawValue)])
        }
        let (secretariat, department) = (fixture.actor(.secretariat), fixture.actor(.department))
        let approval = try create(fixture)
        #expect(throws: StandingApprovalError.unnamed(["個票1 業務の委託"])) {
            try fixture.write { _ = try $0.consultations.accept(id, version: 1, by: secretariat) }
        }
        #expect(throws: CaseError.notEditable(.submitted)) {
            try fixture.write { try $0.standingApprovals.name(approval, for: matter, of: id, by: department) }
        }
        try fixture.write { try $0.standingApprovals.name(approval, for: matter, of: id, by: secretariat) }
        let named = try fixture.read { try $0.standingApprovals.matters(of: id, for: department).matters }
        #expect(named.map(\.named?.name) == ["基準1 定型的な印刷"])
        _ = try fixture.write { try $0.consultations.accept(id, version: 1, by: secretariat) }
        let detail = try fixture.read { try $0.standingApprovals.find(approval, for: secretariat) }
        #expect(detail.cases.map(\.id) == [id] && detail.caseCount == 1)
    }

    @Test("none is kept under a provision that always consults, nor by anybody but the secretariat of its council")
    func register() throws {
        let fixture = try Fixture()
        #expect(throws: StandingApprovalError.provisionAlwaysConsults) { try create(fixture, under: 1) }
        let approval = try create(fixture)
        let entry = try StandingApprovalEntry(
            provision: fixture.provisions[0], title: "改めた名前", terms: "", basis: "第十期・第1回", isActive: false)
        #expect(throws: RightsError.forbidden(.manageStandingApprovals)) {
            try fixture.write {
                try $0.standingApprovals.update(approval, entry, version: 1, by: fixture.actor(.department))
            }
        }
        try fixture.write {
            try $0.standingApprovals.update(approval, entry, version: 1, by: fixture.actor(.secretariat))
        }
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write {
                try $0.standingApprovals.update(approval, entry, version: 1, by: fixture.actor(.secretariat))
            }
        }
        let rows = try fixture.read { try $0.standingApprovals.list(from: nil, for: fixture.actor(.member)).rows }
        #expect(rows.map(\.approval.name) == ["基準1 改めた名前"])
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.standingApprovals.find(approval, for: stranger) }
        }
    }
}
