import ShingiDomain

extension Services {
    package var terms: TermService { TermService(services: self) }
}

/// The terms of a council (期) and how many sit in them.
package struct TermService {
    let services: Services

    /// Newest first, each with its members and quorum on the day that stands for it.
    package func list(for actor: Actor) throws -> [TermStanding] {
        try actor.require(.manageMembers)
        let today = services.now.civilDate
        return try standings(for: actor) { TermStanding.representative(of: $0.period, seenOn: today) }
    }

    /// Newest first, for the choices of a form.
    package func all(for actor: Actor) throws -> [Term] {
        try services.connection.terms(of: actor.councilID)
    }

    /// Members and quorum today; nil between terms.
    package func today(for actor: Actor) throws -> TermStanding? {
        let today = services.now.civilDate
        return try standings(for: actor) { $0.period.contains(today) ? today : nil }.first
    }

    package func create(ordinal: Int, _ period: CivilDateRange, by actor: Actor) throws -> TermID {
        try actor.require(.manageMembers)
        return try services.transaction {
            let before = try services.connection.register(of: actor.councilID)
            let term = Term(id: TermID(0), council: actor.councilID, ordinal: ordinal, period: period)
            let after = Register(
                terms: before.terms + [term], appointments: before.appointments, offices: before.offices)
            if let problem = after.problems(since: before).first { throw problem }
            let id = try services.connection.insertTerm(term)
            try services.audit.record(
                "created", on: .term(id), by: actor, sentence: "\(term.name)(\(period.japanese))を登録しました。")
            return id
        }
    }

    private func standings(for actor: Actor, _ day: (Term) -> CivilDate?) throws -> [TermStanding] {
        let book = try services.votingRules.book(for: actor)
        let register = try services.connection.register(of: actor.councilID)
        return register.terms.compactMap { term in
            day(term).map { day in
                let members = register.membersInOffice(on: day).count
                return TermStanding(
                    term: term, day: day, members: members,
                    quorum: Quorum.required(members: members, book.rules(on: day)))
            }
        }
    }
}
