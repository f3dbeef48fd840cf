import SQLite
import ShingiDomain

extension Connection {
    func council(_ id: CouncilID) throws -> Council? {
        try first(
            "SELECT id, name, municipality, secretariat, addressee, \(settingColumns) FROM councils WHERE id = ?",
            [.integer(id.rawValue)], councilRow)
    }

    func councilVersion(_ id: CouncilID) throws -> Int {
        try first("SELECT version FROM councils WHERE id = ?", [.integer(id.rawValue)]) { try $0.integer(0) } ?? 0
    }

    func councilID(named name: String) throws -> CouncilID? {
        try first("SELECT id FROM councils WHERE name = ?", [.text(name)]) { try $0.id(0) }
    }

    func insertCouncil(_ council: NewCouncil) throws -> CouncilID {
        let values = settingValues(council.settings)
        try execute(
            """
            INSERT INTO councils (name, municipality, secretariat, addressee, \(settingColumns))
            VALUES (?, ?, ?, ?, \(SQLFragment.places(values.count)))
            """,
            [.text(council.name), .text(council.municipality), .text(council.secretariat), .text(council.addressee)]
                + values)
        return CouncilID(rawValue: lastInsertRowID)
    }

    func updateCouncil(_ council: Council, id: CouncilID) throws {
        let values = settingValues(council.settings)
        try execute(
            """
            UPDATE councils SET (name, municipality, secretariat, addressee, \(settingColumns))
            = (?, ?, ?, ?, \(SQLFragment.places(values.count))), version = version + 1 WHERE id = ?
            """,
            [.text(council.name), .text(council.municipality), .text(council.secretariat), .text(council.addressee)]
                + values + [.integer(id.rawValue)])
    }

    func terms(of council: CouncilID) throws -> [Term] {
        try all(
            "SELECT id, council_id, ordinal, starts_on, ends_on FROM terms WHERE council_id = ? ORDER BY ordinal DESC",
            [.integer(council.rawValue)]
        ) { row in
            Term(
                id: try row.id(0), council: try row.id(1), ordinal: try row.integer(2),
                period: try row.period(3, 4))
        }
    }
}

/// In the order of `settingValues` and `settings(_:from:)`.
private let settingColumns = """
    meeting_title_pattern, meeting_title_scope, consultation_number_pattern, consultation_number_scope, \
    reply_number_pattern, reply_number_scope, material_numbering, material_number_pattern, annex_number_pattern, \
    reference_number_pattern, agenda_item_content, item_decision, decision_word, usual_method, openness, closed_reason, \
    minutes_style, materials_public, materials_not_public_reason, minutes_signers, withheld_as, \
    reply_grouping
    """

private func settingValues(_ settings: CouncilSettings) -> [Value] {
    [
        .text(settings.meetingTitle.pattern.text), .text(settings.meetingTitle.scope.rawValue),
        .text(settings.consultationNumber.pattern.text), .text(settings.consultationNumber.scope.rawValue),
        .text(settings.replyNumber.pattern.text), .text(settings.replyNumber.scope.rawValue),
        .text(settings.materialNumbers.numbering.rawValue), .text(settings.materialNumbers.main.text),
        .text(settings.materialNumbers.annex.text), .text(settings.materialNumbers.reference.text),
        .text(settings.agendaItemContent.rawValue), .text(settings.itemDecision.rawValue),
        .text(settings.decisionWord.rawValue), .text(settings.decidesBy.rawValue), .text(settings.openness.rawValue),
        .text(settings.closedReason),
        .text(settings.minutesStyle.rawValue), settings.materialsPublic.databaseValue,
        .text(settings.materialsNotPublicReason), .text(settings.minutesSigners.rawValue),
        .text(settings.withheldAs.rawValue), .text(settings.replyGrouping.rawValue),
    ]
}

private func councilRow(_ row: Row) throws -> Council {
    Council(
        id: try row.id(0), name: try row.text(1), municipality: try row.text(2), secretariat: try row.text(3),
        addressee: try row.text(4), settings: try settings(row, from: 5))
}

private func settings(_ row: Row, from first: Int) throws -> CouncilSettings {
    var settings = CouncilSettings()
    settings.meetingTitle = try numberRule(row, first)
    settings.consultationNumber = try numberRule(row, first + 2)
    settings.replyNumber = try numberRule(row, first + 4)
    settings.materialNumbers = MaterialNumberRule(
        try row.choice(first + 6), main: try NumberPattern(row.text(first + 7)),
        annex: try NumberPattern(row.text(first + 8)), reference: try NumberPattern(row.text(first + 9)))
    settings.agendaItemContent = try row.choice(first + 10)
    settings.itemDecision = try row.choice(first + 11)
    settings.decisionWord = try row.choice(first + 12)
    settings.decidesBy = try row.choice(first + 13)
    settings.openness = try row.choice(first + 14)
    settings.closedReason = try row.text(first + 15)
    settings.minutesStyle = try row.choice(first + 16)
    settings.materialsPublic = try row.bool(first + 17)
    settings.materialsNotPublicReason = try row.text(first + 18)
    settings.minutesSigners = try row.choice(first + 19)
    settings.withheldAs = try row.choice(first + 20)
    settings.replyGrouping = try row.choice(first + 21)
    return settings
}

private func numberRule(_ row: Row, _ index: Int) throws -> NumberRule {
    NumberRule(try NumberPattern(row.text(index)), try row.choice(index + 1))
}
