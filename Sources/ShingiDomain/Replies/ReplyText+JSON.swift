import FoundationEssentials

// The stored form of an issued reply. It is written here once and apart from the type, so that renaming a property
// can't change what a municipality already holds in its hands.

extension ReplyText {
    /// With sorted keys: equal texts give equal bytes.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(StoredText(self)), as: UTF8.self)
        } catch {
            preconditionFailure("strings and booleans always encode: \(error)")
        }
    }

    /// Reads what `json` wrote; nil for anything else, which in a database means damage.
    package init?(json: String) {
        guard let stored = try? JSONDecoder().decode(StoredText.self, from: Data(json.utf8)) else { return nil }
        self.init(stored)
    }

    private init(_ stored: StoredText) {
        council = stored.council
        office = stored.office
        signatory = stored.signatory
        addressee = stored.addressee
        caseNumber = stored.caseNumber
        title = stored.title
        consultedOn = stored.consultedOn
        meeting = stored.meeting
        decidedOn = stored.decidedOn
        opening = stored.opening
        outcome = stored.outcome
        decisions = stored.decisions.map { Decision(sentence: $0.sentence, reasons: $0.reasons) }
        conditions = stored.conditions.map { Wish(text: $0.text, mustReport: $0.mustReport) }
        remarks = stored.remarks ?? ""
    }
}

private struct StoredText: Codable {
    var council, office, signatory, addressee, caseNumber, title, consultedOn, meeting, decidedOn, opening: String
    var outcome: String
    var decisions: [StoredDecision]
    var conditions: [StoredWish]
    /// Missing in replies that had none.
    var remarks: String?

    enum CodingKeys: String, CodingKey {
        case council, office, signatory, addressee, title, meeting, opening, outcome, decisions, conditions, remarks
        case caseNumber = "case_number"
        case consultedOn = "consulted_on"
        case decidedOn = "decided_on"
    }

    init(_ text: ReplyText) {
        council = text.council
        office = text.office
        signatory = text.signatory
        addressee = text.addressee
        caseNumber = text.caseNumber
        title = text.title
        consultedOn = text.consultedOn
        meeting = text.meeting
        decidedOn = text.decidedOn
        opening = text.opening
        outcome = text.outcome
        decisions = text.decisions.map { StoredDecision(sentence: $0.sentence, reasons: $0.reasons) }
        conditions = text.conditions.map { StoredWish(text: $0.text, mustReport: $0.mustReport) }
        remarks = text.remarks.isEmpty ? nil : text.remarks
    }
}

private struct StoredDecision: Codable {
    var sentence: String
    var reasons: [String]
}

private struct StoredWish: Codable {
    var text: String
    var mustReport: Bool

    enum CodingKeys: String, CodingKey {
        case text
        case mustReport = "must_report"
    }
}
