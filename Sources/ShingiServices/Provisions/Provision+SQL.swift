import SQLite
import ShingiDomain

extension Connection {
    func provisions(of council: CouncilID) throws -> [Provision] {
        try all(
            """
            SELECT \(provisionColumns) FROM provisions p
            WHERE p.council_id = ? AND p.active = 1 ORDER BY p.position, p.id
            """,
            [.integer(council.rawValue)], provisionValue)
    }

    func provisionRows(of council: CouncilID) throws -> [ProvisionRow] {
        try all(
            "SELECT \(provisionRowColumns) FROM provisions p WHERE p.council_id = ? ORDER BY p.position, p.id",
            [.integer(council.rawValue)], provisionRowValue)
    }

    func provisionRow(_ id: ProvisionID, of council: CouncilID) throws -> ProvisionRow? {
        try first(
            "SELECT \(provisionRowColumns) FROM provisions p WHERE p.id = ? AND p.council_id = ?",
            [.integer(id.rawValue), .integer(council.rawValue)], provisionRowValue)
    }

    func countMatters(byProvisionOf council: CouncilID) throws -> [ProvisionID: Int] {
        var counts: [ProvisionID: Int] = [:]
        try forEach(
            """
            SELECT p.id, count(*) FROM provisions p JOIN matters m ON m.provision_id = p.id
            WHERE p.council_id = ? GROUP BY p.id
            """,
            [.integer(council.rawValue)]
        ) { row in counts[try row.id(0)] = try row.integer(1) }
        return counts
    }

    func countDraftedCases(under provision: ProvisionID) throws -> Int {
        try first(
            """
            SELECT count(DISTINCT c.id) FROM matters m JOIN cases c ON c.id = m.case_id
            WHERE m.provision_id = ? AND c.state IN ('draft', 'returned')
            """,
            [.integer(provision.rawValue)]
        ) { try $0.integer(0) } ?? 0
    }

    func lastProvisionPosition(of council: CouncilID) throws -> Int {
        try first("SELECT max(position) FROM provisions WHERE council_id = ?", [.integer(council.rawValue)]) {
            try $0.optionalInteger(0)
        }.flatMap(\.self) ?? 0
    }

    /// own_1, own_2, …: for what no shipped set has.
    func freeProvisionKey(of council: CouncilID) throws -> String {
        let used = Set(
            try all("SELECT key FROM provisions WHERE council_id = ?", [.integer(council.rawValue)]) {
                try $0.text(0)
            })
        var number = 1
        while used.contains("own_\(number)") { number += 1 }
        return "own_\(number)"
    }

    func insertProvision(
        _ definition: ProvisionDefinition, council: CouncilID, position: Int, isActive: Bool
    ) throws -> ProvisionID {
        try execute(
            """
            INSERT INTO provisions (council_id, key, law, article, title, may_be_report, position, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.integer(council.rawValue), .text(definition.key)] + values(of: definition.heading)
                + [.integer(Int64(position)), isActive.databaseValue])
        return ProvisionID(rawValue: lastInsertRowID)
    }

    /// With the first version of its form, in use.
    func insertPublished(
        _ definition: ProvisionDefinition, council: CouncilID, position: Int, by account: AccountID?, at now: Instant
    ) throws -> ProvisionID {
        let id = try insertProvision(definition, council: council, position: position, isActive: true)
        try insertForm(definition, of: id, version: 1, by: account, at: now)
        return id
    }

    func updateHeading(of id: ProvisionID, _ heading: FormHeading) throws {
        try execute(
            "UPDATE provisions SET law = ?, article = ?, title = ?, may_be_report = ? WHERE id = ?",
            values(of: heading) + [.integer(id.rawValue)])
    }

    func setActive(_ isActive: Bool, provision id: ProvisionID) throws {
        try execute(
            "UPDATE provisions SET active = ? WHERE id = ?", [isActive.databaseValue, .integer(id.rawValue)])
    }

    func storeOrder(_ ids: [ProvisionID]) throws {
        for (index, id) in ids.enumerated() {
            try execute(
                "UPDATE provisions SET position = ? WHERE id = ?", [.integer(Int64(index + 1)), .integer(id.rawValue)])
        }
    }

    func raiseProvisionVersion(_ id: ProvisionID) throws -> Int {
        try execute("UPDATE provisions SET version = version + 1 WHERE id = ?", [.integer(id.rawValue)])
        return try first("SELECT version FROM provisions WHERE id = ?", [.integer(id.rawValue)]) {
            try $0.integer(0)
        } ?? 0
    }

    func values(of heading: FormHeading) -> [Value] {
        [
            .text(heading.law), .text(heading.article), .text(heading.title), .text(heading.mayBeReport.rawValue),
        ]
    }
}

private let provisionColumns =
    "p.id, p.council_id, p.key, p.law, p.article, p.title, p.may_be_report, p.position"

private let provisionRowColumns = """
    \(provisionColumns), p.active, p.version,
    (SELECT max(f.version) FROM forms f WHERE f.provision_id = p.id),
    EXISTS (SELECT 1 FROM form_drafts d WHERE d.provision_id = p.id),
    (SELECT count(*) FROM matters m WHERE m.provision_id = p.id)
    """

private func provisionValue(_ row: Row) throws -> Provision {
    Provision(
        id: try row.id(0), council: try row.id(1), key: try row.text(2), law: try row.text(3),
        article: try row.text(4), title: try row.text(5), mayBeReport: try row.choice(6),
        position: try row.integer(7))
}

private func provisionRowValue(_ row: Row) throws -> ProvisionRow {
    ProvisionRow(
        provision: try provisionValue(row), isActive: try row.bool(8), version: try row.integer(9),
        formVersion: try row.optionalInteger(10), hasDraft: try row.bool(11), matterCount: try row.integer(12))
}
