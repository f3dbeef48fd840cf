import SQLite
import ShingiDomain

extension Connection {
    /// The newest version of the form of every provision in use.
    func currentForms(of council: CouncilID) throws -> [Form] {
        try all(
            """
            SELECT \(formColumns) FROM forms f JOIN provisions p ON p.id = f.provision_id
            WHERE p.council_id = ? AND p.active = 1
                AND f.version = (SELECT max(version) FROM forms g WHERE g.provision_id = f.provision_id)
            ORDER BY p.position, p.id
            """,
            [.integer(council.rawValue)], formRow)
    }

    func forms(_ ids: Set<FormID>) throws -> [Form] {
        try all(
            "SELECT \(formColumns) FROM forms f WHERE f.id IN (\(SQLFragment.places(ids.count)))",
            ids.sorted().map { .integer($0.rawValue) }, formRow)
    }

    /// Newest first.
    func formVersions(of provision: ProvisionID) throws -> [FormVersion] {
        try all(
            """
            SELECT \(formColumns), f.created_at, a.name, (SELECT count(*) FROM matters m WHERE m.form_id = f.id)
            FROM forms f LEFT JOIN accounts a ON a.id = f.published_by
            WHERE f.provision_id = ? ORDER BY f.version DESC
            """,
            [.integer(provision.rawValue)]
        ) { row in
            FormVersion(
                form: try formRow(row), createdAt: try row.instant(8), publishedBy: try row.optionalText(9),
                sheetCount: try row.integer(10))
        }
    }

    func insertForm(
        _ definition: ProvisionDefinition, of provision: ProvisionID, version: Int, by account: AccountID?,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO forms (provision_id, version, law, article, title, may_be_report, fields, published_by,
                created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.integer(provision.rawValue), .integer(Int64(version))] + values(of: definition.heading)
                + [
                    .text(FormField.json(definition.fields)), account.map { .integer($0.rawValue) } ?? .null,
                    .text(now.iso),
                ])
    }

    func formDraft(of provision: ProvisionID) throws -> FormDraft? {
        try first(
            """
            SELECT d.definition, a.name, d.saved_at FROM form_drafts d JOIN accounts a ON a.id = d.saved_by
            WHERE d.provision_id = ?
            """,
            [.integer(provision.rawValue)]
        ) { row in
            FormDraft(
                definition: try ProvisionDefinition(json: Array(row.text(0).utf8)), savedBy: try row.text(1),
                savedAt: try row.instant(2))
        }
    }

    func storeDraft(
        _ definition: ProvisionDefinition, of provision: ProvisionID, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO form_drafts (provision_id, definition, saved_by, saved_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (provision_id) DO UPDATE SET definition = excluded.definition, saved_by = excluded.saved_by,
                saved_at = excluded.saved_at
            """,
            [
                .integer(provision.rawValue), .text(definition.json), .integer(account.rawValue), .text(now.iso),
            ])
    }

    func deleteDraft(of provision: ProvisionID) throws {
        try execute("DELETE FROM form_drafts WHERE provision_id = ?", [.integer(provision.rawValue)])
    }
}

private let formColumns =
    "f.id, f.provision_id, f.version, f.law, f.article, f.title, f.may_be_report, f.fields"

private func formRow(_ row: Row) throws -> Form {
    try Form(
        id: try row.id(0), provision: try row.id(1), version: try row.integer(2),
        heading: FormHeading(
            law: try row.text(3), article: try row.text(4), title: try row.text(5), mayBeReport: try row.choice(6)),
        fields: try FormField.fields(json: row.text(7)))
}
