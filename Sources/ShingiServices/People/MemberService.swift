import ShingiDomain

extension Services {
    package var members: MemberService { MemberService(services: self) }
}

/// The members of a council (委員), their appointments and offices.
package struct MemberService {
    let services: Services

    package func list(_ query: MemberQuery, for actor: Actor) throws -> Slice<MemberRow> {
        try actor.require(.manageMembers)
        return try services.connection.members(of: actor.councilID, query, on: services.now.civilDate)
    }

    /// Everybody who was ever a member, by reading: for the choices of a form.
    package func all(for actor: Actor) throws -> [Member] {
        try services.connection.members(of: actor.councilID)
    }

    package func find(_ id: MemberID, for actor: Actor) throws -> Versioned<MemberRecord> {
        guard let found = try services.connection.member(id, of: actor.councilID) else { throw ServiceError.notFound }
        try actor.require(.manageMembers)
        let register = try services.connection.register(of: actor.councilID)
        return Versioned(
            value: MemberRecord(
                member: found.value, terms: register.terms,
                appointments: register.appointments.filter { $0.member == id }.sorted {
                    $0.period.first > $1.period.first
                },
                offices: register.offices.filter { $0.member == id }.sorted { $0.period.first > $1.period.first }),
            version: found.version)
    }

    /// Enters a new member with the first seat.
    package func create(_ entry: MemberEntry, _ appointment: AppointmentEntry, by actor: Actor) throws -> MemberID {
        try actor.require(.manageMembers)
        return try services.transaction {
            let id = try services.connection.insertMember(try checked(entry), council: actor.councilID)
            try insert(appointment, for: id, actor)
            try services.audit.record(
                "created", on: .member(id), by: actor, sentence: "委員「\(entry.name)」を登録しました。")
            return id
        }
    }

    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func update(_ id: MemberID, _ entry: MemberEntry, version: Int, by actor: Actor) throws {
        let stored = try find(id, for: actor)
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try services.transaction {
            try services.connection.updateMember(id, try checked(entry))
            let old = stored.value.member.name
            try services.audit.record(
                "updated", on: .member(id), by: actor,
                sentence: old == entry.name
                    ? "委員「\(old)」の登録を変更しました。" : "委員「\(old)」の氏名を「\(entry.name)」に変更しました。")
        }
    }

    package func appoint(_ id: MemberID, _ appointment: AppointmentEntry, by actor: Actor) throws {
        let stored = try find(id, for: actor).value
        try services.transaction {
            let term = try insert(appointment, for: id, actor)
            try services.audit.record(
                "appointed", on: .member(id), by: actor,
                sentence: "委員「\(stored.member.name)」を\(term.name)に委嘱しました(\(appointment.period.japanese))。")
        }
    }

    /// Ends a seat before its time, and with it the offices that hang on it.
    ///
    /// - Returns: whose seat it was.
    @discardableResult
    package func end(
        _ id: AppointmentID, on lastDay: CivilDate, because reason: EndReason, by actor: Actor
    ) throws -> MemberID {
        let (register, appointment) = try appointment(id, for: actor)
        let ended = try appointment.ended(on: lastDay, because: reason)
        let offices = register.offices.map { Self.shortened($0, with: ended, from: appointment) }
        try services.transaction {
            let changed = Register(
                terms: register.terms, appointments: register.appointments.map { $0.id == id ? ended : $0 },
                offices: offices)
            try refuseProblems(of: changed, since: register)
            try services.connection.updateAppointment(ended)
            for office in offices where !register.offices.contains(office) {
                try services.connection.updateOffice(office)
            }
            try services.audit.record(
                "appointment_ended", on: .member(appointment.member), by: actor,
                sentence:
                    "委員「\(try name(of: appointment.member, actor))」の委嘱を\(lastDay.japaneseWithoutWeekday)で終えました(\(reason.label))。"
            )
        }
        return appointment.member
    }

    /// - Returns: to whom the office was given.
    @discardableResult
    package func give(
        _ office: Office, for period: CivilDateRange, in id: AppointmentID, by actor: Actor
    ) throws -> MemberID {
        let (register, appointment) = try appointment(id, for: actor)
        let holding = OfficeHolding(
            id: OfficeHoldingID(0), member: appointment.member, term: appointment.term, office: office, period: period)
        try services.transaction {
            try refuseProblems(
                of: Register(
                    terms: register.terms, appointments: register.appointments, offices: register.offices + [holding]),
                since: register)
            try services.connection.insertOffice(holding)
            try services.audit.record(
                "office_given", on: .member(appointment.member), by: actor,
                sentence: "委員「\(try name(of: appointment.member, actor))」を\(office.label)にしました(\(period.japanese))。")
        }
        return appointment.member
    }

    /// Ends an office while its holder stays a member.
    ///
    /// - Returns: whose office it was.
    @discardableResult
    package func end(_ id: OfficeHoldingID, on lastDay: CivilDate, by actor: Actor) throws -> MemberID {
        let register = try services.connection.register(of: actor.councilID)
        guard let holding = register.offices.first(where: { $0.id == id }) else { throw ServiceError.notFound }
        try actor.require(.manageMembers)
        let ended = try holding.ended(on: lastDay)
        try services.transaction {
            try services.connection.updateOffice(ended)
            try services.audit.record(
                "office_ended", on: .member(holding.member), by: actor,
                sentence:
                    "委員「\(try name(of: holding.member, actor))」の\(holding.office.label)を\(lastDay.japaneseWithoutWeekday)で終えました。"
            )
        }
        return holding.member
    }

    /// The member whose seat an appointment is.
    package func record(holding id: AppointmentID, for actor: Actor) throws -> MemberRecord {
        try find(try appointment(id, for: actor).1.member, for: actor).value
    }

    /// The member who holds an office.
    package func record(holding id: OfficeHoldingID, for actor: Actor) throws -> MemberRecord {
        let register = try services.connection.register(of: actor.councilID)
        guard let holding = register.offices.first(where: { $0.id == id }) else { throw ServiceError.notFound }
        return try find(holding.member, for: actor).value
    }

    private func appointment(_ id: AppointmentID, for actor: Actor) throws -> (Register, Appointment) {
        let register = try services.connection.register(of: actor.councilID)
        guard let found = register.appointments.first(where: { $0.id == id }) else { throw ServiceError.notFound }
        try actor.require(.manageMembers)
        return (register, found)
    }

    @discardableResult
    private func insert(_ entry: AppointmentEntry, for member: MemberID, _ actor: Actor) throws -> Term {
        let register = try services.connection.register(of: actor.councilID)
        guard let term = register.terms.first(where: { $0.id == entry.term }) else { throw MemberError.termUnknown }
        let appointment = Appointment(
            id: AppointmentID(0), member: member, term: entry.term, seat: entry.seat, period: entry.period)
        try refuseProblems(
            of: Register(
                terms: register.terms, appointments: register.appointments + [appointment], offices: register.offices),
            since: register)
        try services.connection.insertAppointment(appointment)
        return term
    }

    private func refuseProblems(of register: Register, since before: Register) throws {
        if let problem = register.problems(since: before).first { throw problem }
    }

    private func checked(_ entry: MemberEntry) throws -> MemberEntry {
        guard entry.name.contains(where: { !$0.isWhitespace }) else { throw MemberError.nameMissing }
        return entry
    }

    private func name(of id: MemberID, _ actor: Actor) throws -> String {
        try services.connection.member(id, of: actor.councilID)?.value.name ?? ""
    }

    /// An office that reaches beyond the seat's new end ends with it.
    private static func shortened(
        _ office: OfficeHolding, with ended: Appointment, from appointment: Appointment
    ) -> OfficeHolding {
        guard office.member == ended.member, appointment.period.contains(office.period),
            office.period.contains(ended.period.last)
        else { return office }
        var shortened = office
        shortened.period = CivilDateRange(office.period.first, ended.period.last) ?? office.period
        return shortened
    }
}
