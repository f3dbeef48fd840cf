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
