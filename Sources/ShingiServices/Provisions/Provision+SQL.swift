import SQLite
import ShingiDomain

extension Connection {
    func provisions(of council: CouncilID) throws -> [Provision] {
        try all(
            """
            SELECT id, council_id, key, law, article, title, may_be_report, position FROM provisions
            WHERE council_id = ? AND active = 1 ORDER BY position, id
            """,
            [.integer(council.rawValue)]
        ) { row in
            Provision(
                id: try row.id(0), council: try row.id(1), key: try row.text(2), law: try row.text(3),
                article: try row.text(4), title: try row.text(5), mayBeReport: try row.choice(6),
                position: try row.integer(7))
        }
    }

    func currentForms(of council: CouncilID) throws -> [Form] {
        try all(
            """
            SELECT f.id, f.provision_id, f.version, f.fields FROM forms f JOIN provisions p ON p.id = f.provision_id
            WHERE p.council_id = ? AND p.active = 1
                AND f.version = (SELECT max(version) FROM forms g WHERE g.provision_id = f.provision_id)
            ORDER BY p.position, p.id
            """,
            [.integer(council.rawValue)], formRow)
    }

    func forms(_ ids: Set<FormID>) throws -> [Form] {
        try all(
            "SELECT id, provision_id, version, fields FROM forms WHERE id IN (\(SQLFragment.places(ids.count)))",
            ids.sorted().map { .integer($0.rawValue) }, formRow)
    }

    func formVersions(of provision: ProvisionID) throws -> [FormVersion] {
        try all(
            """
            SELECT f.id, f.provision_id, f.version, f.fields, f.created_at,
                (SELECT count(*) FROM matters m WHERE m.form_id = f.id)
            FROM forms f WHERE f.provision_id = ? ORDER BY f.version DESC
            """,
            [.integer(provision.rawValue)]
        ) { row in
            FormVersion(form: try formRow(row), createdAt: try row.instant(4), sheetCount: try row.integer(5))
        }
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

    func insertProvision(
        _ definition: ProvisionDefinition, council: CouncilID, position: Int, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO provisions (council_id, key, law, article, title, may_be_report, position)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(council.rawValue), .text(definition.key), .text(definition.law), .text(definition.article),
                .text(definition.title), .text(definition.mayBeReport.rawValue), .integer(Int64(position)),
            ])
        try execute(
            "INSERT INTO forms (provision_id, version, fields, created_at) VALUES (?, 1, ?, ?)",
            [.integer(lastInsertRowID), .text(FormField.json(definition.fields)), .text(now.iso)])
    }
}

private func formRow(_ row: Row) throws -> Form {
    try Form(
        id: try row.id(0), provision: try row.id(1), version: try row.integer(2),
        fields: try FormField.fields(json: row.text(3)))
}
