import ShingiDomain

/// The register of departments (所管課).
package struct DepartmentService {
    let services: Services

    /// A page of the register in the order of names.
    package func list(_ query: DepartmentQuery, for actor: Actor) throws -> Slice<DepartmentRow> {
        try services.connection.departments(of: actor.councilID, query)
    }

    /// Those that a case may be given to, for a form's choices.
    ///
    /// - Parameter kept: those that were chosen before and stay offered, in use or not.
    package func active(for actor: Actor, keeping kept: Set<DepartmentID> = []) throws -> [Department] {
        try services.connection.activeDepartments(of: actor.councilID, keeping: kept)
    }

    package func find(_ id: DepartmentID, for actor: Actor) throws -> Versioned<DepartmentEntry> {
        guard let found = try services.connection.department(id, of: actor.councilID) else {
            throw ServiceError.notFound
        }
        return found
    }

    package func create(_ entry: DepartmentEntry, by actor: Actor) throws -> DepartmentID {
        try actor.require(.manageDepartments)
        return try services.transaction {
            try requireFree(entry.name, except: nil, actor)
            let id = try services.connection.insertDepartment(entry, council: actor.councilID)
            try services.audit.record(
                "created", on: .department(id), by: actor, sentence: "所管課「\(entry.name.full)」を登録しました。")
            return id
        }
    }

    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func update(_ id: DepartmentID, _ entry: DepartmentEntry, version: Int, by actor: Actor) throws {
        let stored = try find(id, for: actor)
        try actor.require(.manageDepartments)
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try services.transaction {
            try requireFree(entry.name, except: id, actor)
            try services.connection.updateDepartment(id, entry)
            try services.audit.record(
                "updated", on: .department(id), by: actor, sentence: "所管課「\(entry.name.full)」を変更しました。")
        }
    }

    private func requireFree(_ name: DepartmentName, except id: DepartmentID?, _ actor: Actor) throws {
        let bearer = try services.connection.departmentID(named: name.full, of: actor.councilID)
        guard bearer == nil || bearer == id else { throw DepartmentError.nameTaken }
    }
}
