import ShingiDomain

/// Resources/Demo/registers.json: what hangs on the demo's cases, and its registers.
struct DemoRegisterFile: Decodable, Sendable {
    let priorImplementation: PriorImplementation
    let opinionsCloseOn: CivilDate
    let opinions: [Opinion]
    let standingApprovals: [StandingApproval]
    let notices: [Notice]
    let noticeReport: Period

    struct PriorImplementation: Decodable, Sendable {
        let `case`: String
        let reason: String
        let startedOn: CivilDate
        let chairToldOn: CivilDate
        let checkedOn: CivilDate
        let finding: String
        let membersInformedOn: CivilDate
    }

    /// By a member, else by the adviser.
    struct Opinion: Decodable, Sendable {
        let `case`: String
        /// The matter's place in the case, from 1; nil for the whole case.
        let matter: Int?
        let member: String?
        let text: String
        let answer: String?
    }

    struct StandingApproval: Decodable, Sendable {
        let provision: String
        let title: String
        let terms: String
        let basis: String
        let examples: [Example]
    }

    /// Decided at an earlier meeting, or asked for by a matter.
    struct Example: Decodable, Sendable {
        let text: String
        let basis: String?
        let `case`: String?
        let matter: Int?
    }

    struct Notice: Decodable, Sendable {
        let department: String
        let kind: ProcessingNotice.Kind
        let name: String
        let notifiedOn: CivilDate
        let items: String
        let change: String
    }

    struct Period: Decodable, Sendable {
        let from: CivilDate
        let to: CivilDate
    }
}

extension ProcessingNotice.Kind: Decodable {}
