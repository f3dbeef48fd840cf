import ShingiDomain

/// Counters, kept in the same transaction as whatever bears the number. The writing connection is the lock: nobody else
/// can draw from a counter between reading it and storing it.
struct SequenceService {
    let services: Services

    /// Draws the next number; nil when the rule gives none but the order on the agenda.
    func draw(_ kind: NumberKind, by rule: NumberRule, in context: NumberContext) throws -> DrawnNumber? {
        guard let key = try rule.key(for: kind, in: context) else { return nil }
        var sequence = NumberSequence(key, last: try services.connection.lastNumber(of: key))
        let number = sequence.give()
        try services.connection.storeLastNumber(sequence.last, of: key)
        return DrawnNumber(count: number, scope: key.instance.text, text: try rule.text(number, in: context))
    }

    /// The number that would be drawn now, for a page to show.
    func next(_ kind: NumberKind, by rule: NumberRule, in context: NumberContext) throws -> String? {
        guard let key = try rule.key(for: kind, in: context) else { return nil }
        return try rule.text(NumberSequence.next(after: services.connection.lastNumber(of: key)), in: context)
    }

    /// Begins a counter where the paper records end.
    func begin(_ kind: NumberKind, by rule: NumberRule, in context: NumberContext, after last: Int) throws {
        guard let key = try rule.key(for: kind, in: context) else { return }
        try services.connection.storeLastNumber(last, of: key)
    }

    /// The day's number context: the term in force and the fiscal year.
    func context(
        _ council: CouncilID, on date: CivilDate, of subcommittee: Subcommittee? = nil
    ) throws -> NumberContext {
        let terms = try services.connection.terms(of: council)
        return NumberContext(
            council: council, date: date, term: Term.inForce(on: date, among: terms),
            subcommittee: subcommittee)
    }
}

/// A number as it was drawn.
struct DrawnNumber {
    let count: Int
    /// The run it was drawn from, as stored: `forever`, `fiscal_year:2021`, `term:3`.
    let scope: String
    let text: String
}
