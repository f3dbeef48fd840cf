import ShingiDomain

/// Whose case it is: the owner and the departments that join in.
package struct CaseDepartmentService {
    let services: Services

    /// The case, its departments (the owner first) and those that may be chosen.
    package func find(
        _ id: CaseID, for actor: Actor
    ) throws -> (subject: Case, current: [Department], offered: [Department]) {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.reassignCases, on: subject)
        let current = try services.connection.departmentList(of: id)
        let offered = try services.connection.activeDepartments(
            of: subject.council, keeping: Set(current.map(\.id)))
        return (subject, current, offered)
    }

    /// - Parameter version: of the case, as the actor saw it.
    package func reassign(
        _ id: CaseID, to owner: DepartmentID, joint: [DepartmentID], version: Int, by actor: Actor
    ) throws {
        let (subject, current, offered) = try find(id, for: actor)
        try services.transaction {
            try subject.requireReassignable(to: owner, joint: joint, by: actor.caseEditor)
            try subject.requireVersion(version)
            let names = Dictionary(uniqueKeysWithValues: offered.map { ($0.id, $0.name.full) })
            guard ([owner] + joint).allSatisfy({ names[$0] != nil }) else { throw DraftError.jointDepartmentNotAllowed }
            guard [owner] + joint != current.map(\.id) else { return }
            try services.connection.storeDepartments([owner] + joint, of: id)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            let after = ([owner] + joint).compactMap { names[$0] }.joined(separator: "、")
            try services.audit.record(
                "reassigned", on: .case(id), by: actor,
                sentence: "所管を「\(current.map(\.name.full).joined(separator: "、"))」から「\(after)」に変えました。")
        }
    }
}

extension Services {
    package var caseDepartments: CaseDepartmentService { CaseDepartmentService(services: self) }
}
