import ShingiDomain

/// The rules a council decides by (定足数と議決の規則), from a day on.
package struct VotingRuleService {
    let services: Services

    /// The council's rules through time, saying the council's word.
    package func book(for actor: Actor) throws -> RuleBook {
        let word = try services.councils.current(for: actor).settings.decisionWord
        return try services.connection.ruleBook(of: actor.councilID).saying(word)
    }

    /// The rules of a meeting on that day.
    package func rules(on day: CivilDate, for actor: Actor) throws -> VotingRules {
        try book(for: actor).rules(on: day)
    }

    /// The day of the last meeting whose decisions went by the rules as they stand; they cannot change before it.
    package func lastDecision(for actor: Actor) throws -> CivilDate? {
        try services.connection.lastDecisionDay(of: actor.councilID)
    }

    /// Adds rules that hold from a day on.
    ///
    /// - Throws: `RuleBookError`.
    package func add(_ rules: VotingRules, from day: CivilDate, by actor: Actor) throws {
        try actor.require(.manageCouncil)
        var book = try book(for: actor)
        try book.add(rules, from: day, lastDecision: lastDecision(for: actor))
        try services.transaction {
            try services.connection.insertVotingRules(rules, from: day, of: actor.councilID)
            try services.audit.record(
                "rules_added", on: .council(actor.councilID), by: actor,
                sentence: "\(day.japanese)から適用する議決の規則を登録しました(定足数: \(rules.quorum.label)、可決: \(rules.passing.label))。")
        }
    }

    /// Takes back rules that no decision has gone by.
    ///
    /// - Throws: `RuleBookError`.
    package func remove(from day: CivilDate, by actor: Actor) throws {
        try actor.require(.manageCouncil)
        var book = try book(for: actor)
        try book.remove(from: day, lastDecision: lastDecision(for: actor))
        try services.transaction {
            try services.connection.deleteVotingRules(from: day, of: actor.councilID)
            try services.audit.record(
                "rules_removed", on: .council(actor.councilID), by: actor,
                sentence: "\(day.japanese)から適用する予定だった議決の規則を取り消しました。")
        }
    }
}

extension Services {
    package var votingRules: VotingRuleService { VotingRuleService(services: self) }
}
