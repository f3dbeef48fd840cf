import ShingiDomain

/// 一括承認基準: the register of what the council has approved in advance, with its examples.
package struct StandingApprovalService {
    let services: Services

    /// Lines on the page of one.
    package static let mostCases = 50

    package func list(
        provision: ProvisionID? = nil, from cursor: Cursor?, for actor: Actor
    ) throws -> Slice<StandingApprovalRow> {
        try actor.require(.readStandingApprovals)
        return try services.connection.standingApprovals(of: actor.councilID, provision, from: cursor)
    }

    package func find(_ id: StandingApprovalID, for actor: Actor) throws -> StandingApprovalDetail {
        try actor.require(.readStandingApprovals)
        guard let found = try services.connection.standingApproval(id, of: actor.councilID) else {
            throw ServiceError.notFound
        }
        let cases = try services.connection.cases(under: id, visibleTo: actor, most: Self.mostCases)
        return StandingApprovalDetail(
            approval: found.approval, provision: found.provision,
            examples: try services.connection.examples(of: id, visibleTo: actor), cases: cases,
            caseCount: try services.connection.caseCount(under: id, visibleTo: actor))
    }

    /// Provisions that may have some: those under which a matter may be a report.
    package func provisions(for actor: Actor) throws -> [Provision] {
        try services.provisions.list(for: actor).filter { $0.mayBeReport == .standingApproval }
    }

    package func create(_ entry: StandingApprovalEntry, by actor: Actor) throws -> StandingApprovalID {
        try actor.require(.manageStandingApprovals)
        return try services.transaction {
            try requireOffered(entry.provision, actor)
            let id = try services.connection.insertStandingApproval(entry, council: actor.councilID)
            try services.audit.record(
                "registered", on: .standingApproval(id), by: actor, sentence: "一括承認基準「\(entry.title)」を登録しました。")
            return id
        }
    }

    /// Its provision stays; another provision is another approval.
    ///
    /// - Parameter version: the version the actor saw.
    package func update(
        _ id: StandingApprovalID, _ entry: StandingApprovalEntry, version: Int, by actor: Actor
    ) throws {
        let stored = try find(id, for: actor).approval
        try actor.require(.manageStandingApprovals)
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try services.transaction {
            try services.connection.updateStandingApproval(id, entry)
            try services.audit.record(
                "changed", on: .standingApproval(id), by: actor, sentence: "一括承認基準「\(entry.title)」を変更しました。")
        }
    }

    /// Adds an example: of paper times with the meeting that approved it, or one that a matter asks the council for and
    /// that stands once the council has approved it.
    package func add(_ example: StandingApprovalExample, to id: StandingApprovalID, by actor: Actor) throws {
        let stored = try find(id, for: actor).approval.value
        try actor.require(.manageStandingApprovals)
        try services.transaction {
            if case .asked(let matter) = example.ground {
                let subject = try asking(matter, for: actor)
                try services.audit.record(
                    "example_asked", on: .case(subject.id), by: actor,
                    sentence: "一括承認基準「\(stored.title)」の例の追加を諮ることにしました:\(example.text)")
            }
            try services.connection.insertExample(example, of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "example_added", on: .standingApproval(id), by: actor, sentence: "例を加えました:\(example.text)")
        }
    }

    /// Consultation matters that can still ask the council for an example, those changed last first.
    package func askingMatters(for actor: Actor) throws -> [(id: MatterID, name: String)] {
        try actor.require(.manageStandingApprovals)
        return try services.connection.undecidedConsultations(of: actor.councilID)
    }

    /// The report matters of a case with what they name.
    package func matters(of id: CaseID, for actor: Actor) throws -> (subject: Case, matters: [MatterApproval]) {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.nameStandingApprovals, on: subject)
        return (subject, try matters(of: subject))
    }

    /// Says under which standing approval a report matter falls; nil takes it back.
    package func name(
        _ approval: StandingApprovalID?, for matter: MatterID, of id: CaseID, by actor: Actor
    ) throws {
        let (subject, matters) = try matters(of: id, for: actor)
        guard let found = matters.first(where: { $0.matter.id == matter }) else { throw ServiceError.notFound }
        try services.transaction {
            try subject.requireOpen(to: actor.caseEditor)
            guard approval != found.named?.id else { return }
            let chosen = try approval.map { try services.standingApprovals.find($0, for: actor).approval.value }
            try chosen?.requireCovers(found.matter)
            try services.connection.storeApproval(approval, of: matter, by: actor.accountID, at: services.now)
            let sentence =
                chosen.map { "\(found.name)が一括承認基準「\($0.name)」に当たるとしました。" } ?? "\(found.name)の一括承認基準を外しました。"
            try services.audit.record("approval_named", on: .case(id), by: actor, sentence: sentence)
        }
    }

    /// Refuses a case whose report matters leave open what they fall under, as far as the register has anything for
    /// their provision.
    func requireNamed(in subject: Case) throws {
        let unnamed = try matters(of: subject).filter { $0.named == nil && !$0.offered.isEmpty }
        guard unnamed.isEmpty else { throw StandingApprovalError.unnamed(unnamed.map(\.name)) }
    }

    private func matters(of subject: Case) throws -> [MatterApproval] {
        let reports = subject.matters.filter { $0.kind == .report }
        guard !reports.isEmpty else { return [] }
        let provisions = try services.connection.provisions(ofCase: subject.id)
        let named = try services.connection.approvalsNamed(in: subject.id)
        let offered = try services.connection.activeApprovals(under: Set(reports.map(\.provision)))
        return reports.map { matter in
            let title = provisions.first { $0.id == matter.provision }?.title ?? ""
            return MatterApproval(
                matter: matter, name: "個票\(matter.position) \(title)", named: named[matter.id],
                offered: offered.filter { $0.provision == matter.provision })
        }
    }

    private func asking(_ id: MatterID, for actor: Actor) throws -> Case {
        guard let owner = try services.connection.caseOfMatter(id) else { throw StandingApprovalError.matterMissing }
        let subject = try services.cases.find(owner, for: actor)
        guard let matter = subject.matters.first(where: { $0.id == id }) else { throw ServiceError.notFound }
        try StandingApprovalExample.requireAsking(matter, of: subject)
        return subject
    }

    private func requireOffered(_ provision: ProvisionID, _ actor: Actor) throws {
        guard let found = try services.provisions.list(for: actor).first(where: { $0.id == provision }) else {
            throw StandingApprovalError.provisionMissing
        }
        guard found.mayBeReport == .standingApproval else { throw StandingApprovalError.provisionAlwaysConsults }
    }
}

extension Services {
    package var standingApprovals: StandingApprovalService { StandingApprovalService(services: self) }
}
