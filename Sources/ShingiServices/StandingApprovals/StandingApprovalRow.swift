import ShingiDomain

/// A standing approval as one line of the register.
package struct StandingApprovalRow: Sendable {
    package let approval: StandingApproval
    /// 第16条第1項 業務の委託
    package let provision: String
    package let exampleCount: Int
    /// Report matters that name it.
    package let matterCount: Int
}

/// A standing approval with its examples and what was brought under it.
package struct StandingApprovalDetail: Sendable {
    package let approval: Versioned<StandingApproval>
    package let provision: String
    /// Oldest first.
    package let examples: [ExampleLine]
    /// Cases with a report matter under it, the latest first; at most `StandingApprovalService.mostCases`.
    package let cases: [CaseLine]
    package let caseCount: Int

    package struct ExampleLine: Sendable {
        package let example: StandingApprovalExample
        package let standing: StandingApprovalExample.Standing
        /// The case that asks for it.
        package let asking: CaseLine?
        /// 第十三期・第1回 (令和4年7月28日) once it was decided.
        package let decidedAt: NamedMeeting?
    }

    package struct CaseLine: Sendable {
        package let id: CaseID
        package let name: String
        package let state: CaseState
    }
}

/// A matter of a case with the standing approvals it may name.
package struct MatterApproval: Sendable {
    package let matter: Matter
    /// 個票1 業務の委託
    package let name: String
    package let named: StandingApproval?
    /// In use, of the matter's provision.
    package let offered: [StandingApproval]
}
