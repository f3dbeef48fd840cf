import ShingiDomain

/// 欠番: numbers that will never be given. The count never jumps without a note of why; it goes on from paper records
/// by the same act.
package struct NumberGapService {
    let services: Services

    package func list(for actor: Actor) throws -> [NotedNumberGap] {
        try actor.require(.noteNumberGaps)
        return try services.connection.numberGaps(of: actor.councilID)
    }

    /// The number that comes next in each count that the council keeps.
    package func next(for actor: Actor) throws -> [NextNumber] {
        try actor.require(.noteNumberGaps)
        return try NextNumber.kinds.compactMap { try next($0, for: actor) }
    }

    /// Leaves out the numbers before one.
    ///
    /// - Parameters:
    ///   - seen: the number that the actor saw as the next one, so that no other is left out by mistake.
    ///   - number: what is given next from now on.
    package func skip(
        _ kind: NumberKind, seen: Int, to number: Int, reason: String, by actor: Actor
    ) throws {
        try actor.require(.noteNumberGaps)
        try services.transaction {
            guard let (rule, key, context) = try count(kind, for: actor) else { throw NumberGapError.notNumbered }
            var sequence = NumberSequence(key, last: try services.connection.lastNumber(of: key))
            guard NumberSequence.next(after: sequence.last) == seen else { throw NumberGapError.movedOn }
            let gap = try sequence.goOn(at: number, reason: reason)
            try services.connection.storeLastNumber(sequence.last, of: key)
            try services.connection.insertNumberGap(gap, by: actor.accountID, at: services.now)
            try services.audit.record(
                "number_skipped", on: .council(actor.councilID), by: actor,
                sentence:
                    "\(try rule.text(gap.numbers, in: context))を欠番にしました。次は\(try rule.text(number, in: context))です。理由:\(reason)"
            )
        }
    }

    private func next(_ kind: NumberKind, for actor: Actor) throws -> NextNumber? {
        guard let (rule, key, context) = try count(kind, for: actor) else { return nil }
        let number = NumberSequence.next(after: try services.connection.lastNumber(of: key))
        return NextNumber(kind: kind, count: number, text: try rule.text(number, in: context))
    }

    /// Nil where the council does not count them through, or no run is open today.
    private func count(
        _ kind: NumberKind, for actor: Actor
    ) throws -> (rule: NumberRule, key: SequenceKey, context: NumberContext)? {
        let context = try services.sequences.context(actor.councilID, on: services.now.civilDate)
        guard let rule = try services.councils.current(for: actor).settings.countedThrough(kind),
            rule.scope != .term || context.term != nil, let key = try rule.key(for: kind, in: context)
        else { return nil }
        return (rule, key, context)
    }
}

extension Services {
    package var numberGaps: NumberGapService { NumberGapService(services: self) }
}
