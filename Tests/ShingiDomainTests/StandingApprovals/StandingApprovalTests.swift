import Testing

@testable import ShingiDomain

@Suite("Standing approvals")
struct StandingApprovalTests {
    private static let approval = StandingApproval(
        id: StandingApprovalID(1), provision: ProvisionID(1), position: 3, title: "定型的な印刷", terms: "", basis: "第九期・第4回")

    private func matter(_ kind: MatterKind, under provision: Int64 = 1) -> Matter {
        Matter(
            id: MatterID(1), caseID: CaseID(1), position: 1, provision: ProvisionID(provision), form: FormID(1),
            kind: kind)
    }

    @Test("only a report under the same provision falls under one that is in use")
    func covers() {
        #expect(throws: Never.self) { try Self.approval.requireCovers(matter(.report)) }
        #expect(throws: StandingApprovalError.notAReport) { try Self.approval.requireCovers(matter(.consultation)) }
        #expect(throws: StandingApprovalError.otherProvision) {
            try Self.approval.requireCovers(matter(.report, under: 2))
        }
        var retired = Self.approval
        retired.isActive = false
        #expect(throws: StandingApprovalError.notInUse("基準3 定型的な印刷")) {
            try retired.requireCovers(matter(.report))
        }
    }

    @Test(
        "an example stands by what the council decided about the matter that asks for it",
        arguments: [
            (DecisionOutcome?.none, CaseState.accepted, StandingApprovalExample.Standing.proposed),
            (nil, .withdrawn, .declined), (.approved, .decided, .inForce), (.conditionallyApproved, .replied, .inForce),
            (.notApproved, .decided, .declined), (.continued, .accepted, .proposed),
            (.withdrawn, .withdrawn, .declined),
        ])
    func standing(_ outcome: DecisionOutcome?, _ state: CaseState, _ expected: StandingApprovalExample.Standing) {
        #expect(StandingApprovalExample.Standing(outcome: outcome, state: state) == expected)
    }

    @Test("an example says what it is and on what it rests")
    func example() {
        #expect(throws: StandingApprovalError.exampleMissing) {
            try StandingApprovalExample(text: " ", ground: .earlier("第九期・第4回"))
        }
        #expect(throws: StandingApprovalError.basisMissing) {
            try StandingApprovalExample(text: "受診券の印刷", ground: .earlier(""))
        }
        let subject = Case(
            id: CaseID(1), council: CouncilID(1), title: "例の追加", outline: "", owner: DepartmentID(1), state: .decided)
        #expect(throws: StandingApprovalError.alreadyDecided) {
            try StandingApprovalExample.requireAsking(matter(.consultation), of: subject)
        }
        #expect(throws: StandingApprovalError.notAConsultation) {
            try StandingApprovalExample.requireAsking(matter(.report), of: subject)
        }
    }
}
