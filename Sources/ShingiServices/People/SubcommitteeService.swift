import ShingiDomain

/// 部会: parts of the council with meetings of their own.
package struct SubcommitteeService {
    let services: Services

    /// Those that there are before those that were, each by when it began.
    package func list(for actor: Actor) throws -> [SubcommitteeRecord] {
        try actor.require(.manageMembers)
        return try all(for: actor).map { try record($0, for: actor) }
    }

    /// For the choices of a form.
    package func all(for actor: Actor) throws -> [Subcommittee] {
        try actor.require(.readMeetings)
        let today = services.now.civilDate
        let ended = { (subcommittee: Subcommittee) in subcommittee.period.last.map { $0 < today } ?? false }
        let stored = try services.connection.subcommittees(of: actor.councilID)
        return stored.filter { !ended($0) } + stored.filter(ended)
    }

    package func find(_ id: SubcommitteeID, for actor: Actor) throws -> Versioned<SubcommitteeRecord> {
        let found = try stored(id, for: actor)
        return Versioned(value: try record(found.value, for: actor), version: found.version)
    }

    package func create(_ entry: SubcommitteeEntry, by actor: Actor) throws -> SubcommitteeID {
        try actor.require(.manageMembers)
        let subcommittee = try subcommittee(entry, id: SubcommitteeID(0), actor)
        return try services.transaction {
            let id = try services.connection.insertSubcommittee(subcommittee)
            try services.audit.record(
                "created", on: .subcommittee(id), by: actor,
                sentence: "「\(subcommittee.name)」を登録しました(\(subcommittee.period.japanese))。")
            return id
        }
    }

    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func update(_ id: SubcommitteeID, _ entry: SubcommitteeEntry, version: Int, by actor: Actor) throws {
        let found = try stored(id, for: actor)
        let changed = try subcommittee(entry, id: id, actor)
        guard found.version == version else { throw ServiceError.conflict(current: found.version) }
        if let day = try services.connection.dayOutside(changed) { throw SubcommitteeError.periodLeavesOut(day) }
        try services.transaction {
            try services.connection.updateSubcommittee(changed)
            try services.audit.record(
                "updated", on: .subcommittee(id), by: actor, sentence: Self.sentence(found.value, changed))
        }
    }

    /// Brings a member of the council to it.
    package func join(_ id: SubcommitteeID, _ entry: SubcommitteeMembershipEntry, by actor: Actor) throws {
        let subcommittee = try stored(id, for: actor).value
        let membership = SubcommitteeMembership(
            id: SubcommitteeMembershipID(0), subcommittee: id, member: entry.member, office: entry.office,
            period: entry.period)
        try services.transaction {
            try membership.check(
                in: subcommittee, beside: services.connection.memberships(of: id),
                services.connection.register(of: actor.councilID))
            try services.connection.insertMembership(membership)
            let office = membership.office.map { "\(subcommittee.title(of: $0))として" } ?? ""
            try services.audit.record(
                "member_joined", on: .subcommittee(id), by: actor,
                sentence: "委員「\(try name(of: entry.member))」が\(office)「\(subcommittee.name)」に所属しました"
                    + "(\(entry.period.japanese))。")
        }
    }

    /// - Returns: the subcommittee that the member leaves.
    @discardableResult
    package func end(
        _ id: SubcommitteeMembershipID, on day: CivilDate, by actor: Actor
    ) throws -> SubcommitteeID {
        let (subcommittee, stored) = try membership(id, for: actor)
        var membership = stored
        try membership.end(on: day)
        try services.transaction {
            try services.connection.storeEnd(of: membership)
            try services.audit.record(
                "member_left", on: .subcommittee(subcommittee.id), by: actor,
                sentence: "委員「\(try name(of: membership.member))」の「\(subcommittee.name)」への所属を"
                    + "\(day.japaneseWithoutWeekday)で終えました。")
        }
        return subcommittee.id
    }

    /// A membership with what it is one of.
    package func membership(
        _ id: SubcommitteeMembershipID, for actor: Actor
    ) throws -> (Subcommittee, SubcommitteeMembership) {
        guard let membership = try services.connection.membership(id) else { throw ServiceError.notFound }
        return (try stored(membership.subcommittee, for: actor).value, membership)
    }

    /// Members of the council who are in office while it exists, by reading.
    package func candidates(of subcommittee: Subcommittee, for actor: Actor) throws -> [Member] {
        try actor.require(.manageMembers)
        let seats = try services.connection.register(of: actor.councilID).appointments
        let possible = Set(seats.filter { subcommittee.period.intersection($0.period) != nil }.map(\.member))
        return try services.connection.members(of: actor.councilID).filter { possible.contains($0.id) }
    }

    /// Whose meeting is planned for a day.
    ///
    /// - Throws: `SubcommitteeError` for a day on which there is no such subcommittee, or nobody on it.
    func body(_ id: SubcommitteeID, on date: CivilDate, for actor: Actor) throws -> Subcommittee {
        guard let body = try services.connection.subcommittee(id)?.value, body.council == actor.councilID else {
            throw ServiceError.notFound
        }
        try body.requireInForce(on: date)
        let register = try services.connection.register(of: body.council).part(services.connection.memberships(of: id))
        guard !register.membersInOffice(on: date).isEmpty else { throw SubcommitteeError.noMembers(body.name, date) }
        return body
    }

    private func stored(_ id: SubcommitteeID, for actor: Actor) throws -> Versioned<Subcommittee> {
        guard let found = try services.connection.subcommittee(id), found.value.council == actor.councilID else {
            throw ServiceError.notFound
        }
        try actor.require(.manageMembers)
        return found
    }

    private func record(_ subcommittee: Subcommittee, for actor: Actor) throws -> SubcommitteeRecord {
        let period = subcommittee.period
        let today = services.now.civilDate
        let day = max(period.first, period.last.map { min($0, today) } ?? today)
        let memberships = try services.connection.memberships(of: subcommittee.id)
        let present = try services.connection.register(of: subcommittee.council).part(memberships)
            .membersInOffice(on: day)
        let names = Dictionary(
            try services.connection.members(of: subcommittee.council).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let lines = memberships.compactMap { membership in
            names[membership.member].map { member in
                SubcommitteeRecord.Line(
                    membership: membership, member: member,
                    counts: membership.period.contains(day) && present.contains(member.id))
            }
        }
        let isPast = { (line: SubcommitteeRecord.Line) in line.membership.period.last.map { $0 < day } ?? false }
        return SubcommitteeRecord(
            subcommittee: subcommittee, lines: lines.filter { !isPast($0) } + lines.filter(isPast), day: day,
            members: present.count,
            quorum: Quorum.required(
                members: present.count, try services.votingRules.rules(on: day, for: actor)))
    }

    private func subcommittee(
        _ entry: SubcommitteeEntry, id: SubcommitteeID, _ actor: Actor
    ) throws -> Subcommittee {
        let subcommittee = try Subcommittee(
            id: id, council: actor.councilID, name: entry.name, chairTitle: entry.chairTitle, remit: entry.remit,
            period: entry.period)
        let namesakes = try services.connection.subcommittees(of: actor.councilID).filter {
            $0.id != id && $0.name == subcommittee.name
        }
        guard namesakes.isEmpty else { throw SubcommitteeError.nameTaken }
        return subcommittee
    }

    private func name(of member: MemberID) throws -> String {
        try services.connection.memberName(member) ?? ""
    }

    private static func sentence(_ old: Subcommittee, _ new: Subcommittee) -> String {
        var parts: [String] = []
        if old.name != new.name { parts.append("名称を「\(old.name)」から「\(new.name)」に") }
        if old.chairTitle != new.chairTitle { parts.append("長の呼び名を「\(old.chairTitle)」から「\(new.chairTitle)」に") }
        if old.period != new.period { parts.append("期間を「\(old.period.japanese)」から「\(new.period.japanese)」に") }
        if old.remit != new.remit { parts.append("所掌事項を") }
        return "「\(old.name)」の" + (parts.isEmpty ? "登録を" : parts.joined(separator: "、")) + "変更しました。"
    }
}

extension Services {
    package var subcommittees: SubcommitteeService { SubcommitteeService(services: self) }
}
