import SQLite
import ShingiDomain

extension Connection {
    /// Behind the matters that stand there; those that stay move up.
    func moveMatters(_ ids: [MatterID], from source: CaseID, to target: CaseID) throws {
        var position = try lastMatterPosition(of: target)
        for id in ids {
            position += 1
            try execute(
                "UPDATE matters SET case_id = ?, position = ? WHERE id = ?",
                [.integer(target.rawValue), .integer(Int64(position)), .integer(id.rawValue)])
            for table in ["field_comments", "opinions"] {
                try execute(
                    "UPDATE \(table) SET case_id = ? WHERE matter_id = ?",
                    [.integer(target.rawValue), .integer(id.rawValue)])
            }
        }
        // In two steps: positions are unique, and no order of updating rows is promised.
        try execute(
            "UPDATE matters SET position = position + 1000000 WHERE case_id = ?", [.integer(source.rawValue)])
        for (index, matter) in try matters(of: source).enumerated() {
            try execute(
                "UPDATE matters SET position = ? WHERE id = ?",
                [.integer(Int64(index + 1)), .integer(matter.id.rawValue)])
        }
    }

    func moveMaterials(from source: CaseID, to target: CaseID) throws {
        let last = try lastMaterialPosition(of: target)
        try execute(
            "UPDATE materials SET case_id = ?, position = position + ? WHERE case_id = ?",
            [.integer(target.rawValue), .integer(Int64(last)), .integer(source.rawValue)])
    }

    /// The owner first.
    func storeDepartments(_ departments: [DepartmentID], of id: CaseID) throws {
        guard let owner = departments.first else { return }
        try execute(
            "UPDATE cases SET department_id = ? WHERE id = ?", [.integer(owner.rawValue), .integer(id.rawValue)])
        try execute("DELETE FROM case_departments WHERE case_id = ?", [.integer(id.rawValue)])
        for (position, department) in departments.enumerated() {
            try execute(
                "INSERT INTO case_departments (case_id, department_id, position) VALUES (?, ?, ?)",
                [.integer(id.rawValue), .integer(department.rawValue), .integer(Int64(position))])
        }
    }

    func insertMerger(of id: CaseID, into other: CaseID, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO case_mergers (case_id, into_case_id, merged_by, merged_at) VALUES (?, ?, ?, ?)",
            [.integer(id.rawValue), .integer(other.rawValue), .integer(account.rawValue), .text(now.iso)])
    }

    func storeSplit(of part: CaseID, from id: CaseID, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO case_splits (case_id, from_case_id, split_by, split_at) VALUES (?, ?, ?, ?)",
            [.integer(part.rawValue), .integer(id.rawValue), .integer(account.rawValue), .text(now.iso)])
    }

    func deleteRelation(_ relation: CaseRelation) throws {
        try execute(
            "DELETE FROM case_relations WHERE case_id = ? AND kind = ? AND other_case_id = ?",
            [.integer(relation.from.rawValue), .text(relation.kind.rawValue), .integer(relation.to.rawValue)])
    }

    /// 0 before the first.
    private func lastMatterPosition(of id: CaseID) throws -> Int {
        try first("SELECT max(position) FROM matters WHERE case_id = ?", [.integer(id.rawValue)]) {
            try $0.optionalInteger(0) ?? 0
        } ?? 0
    }
}
