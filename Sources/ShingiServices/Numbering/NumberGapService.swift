import ShingiDomain

/// 欠番: numbers that will never be given. The count never jumps without a note of why.
package struct NumberGapService {
    let services: Services

    package func list(for actor: Actor) throws -> [NumberGap] {
        try actor.require(.noteNumberGaps)
        return try services.connection.numberGaps(of: actor.councilID)
    }

    /// The number that is left out next; nil where the council numbers no consultations.
    package func next(for actor: Actor) throws -> String? {
        try actor.require(.noteNumberGaps)
        let (rule, context) = try sequence(for: actor)
        return try services.sequences.next(.consultation, by: rule, in: context)
    }

    /// Leaves out the next number.
    ///
    /// - Parameter number: the number the actor saw as the next one, so that another is never left out by mistake.
    package func skip(_ number: String, reason: String, by actor: Actor) throws {
        try actor.require(.noteNumberGaps)
        try services.transaction {
            let (rule, context) = try sequence(for: actor)
            guard !reason.allSatisfy(\.isWhitespace) else { throw NumberGapError.reasonMissing }
            guard try services.sequences.next(.consultation, by: rule, in: context) == number else {
                throw NumberGapError.movedOn
            }
            guard let drawn = try services.sequences.draw(.consultation, by: rule, in: context) else {
                throw NumberGapError.notNumbered
            }
            try services.connection.insertNumberGap(
                drawn, reason: reason, council: actor.councilID, by: actor.accountID, at: services.now)
            try services.audit.record(
                "number_skipped", on: .council(actor.councilID), by: actor,
                sentence: "\(drawn.text)を欠番にしました。理由:\(reason)")
        }
    }

    private func sequence(for actor: Actor) throws -> (NumberRule, NumberContext) {
        (
            try services.councils.current(for: actor).settings.consultationNumber,
            try services.sequences.context(actor.councilID, on: services.now.civilDate)
        )
    }
}

extension Services {
    package var numberGaps: NumberGapService { NumberGapService(services: self) }
}

/// A number that is never given, and why.
package struct NumberGap: Sendable {
    package let number: Int
    /// The run it was counted in, as stored.
    package let scope: String
    package let reason: String
    package let notedBy: String
    package let notedAt: Instant
}
