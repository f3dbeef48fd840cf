import ShingiDomain

/// Who is where on the day (出席・欠席・遅参・早退).
package struct AttendanceService {
    let services: Services

    /// Notes the attendance of any number of members at once.
    ///
    /// - Parameter reason: needed once the meeting has ended.
    /// - Throws: `AttendanceConflict` when a member's entry is no longer what the actor saw; then nothing is stored.
    package func save(
        _ changes: [AttendanceChange], of id: MeetingID, reason: String? = nil, by actor: Actor
    ) throws {
        let meeting = try services.days.find(id, for: actor)
        try actor.require(.recordAttendance)
        try meeting.requireAttendanceOpen(reason: reason)
        try services.transaction {
            let sitting = try services.connection.sitting(meeting)
            let names = try services.days.memberNames(actor)
            let stored = Dictionary(grouping: sitting.attendances, by: \.member)
            let wanted = changes.filter { $0.stays != $0.seen && $0.stays != stored[$0.member] ?? [] }
            try requireUnchanged(wanted, stored, names)
            let moment = sitting.moment(at: services.now)
            for change in wanted {
                let before = stored[change.member] ?? []
                let stays = try Attendance.noted(change.stays, before: before, in: meeting, at: moment)
                try check(stays, of: change.member, sitting)
                try store(stays, before, change.member, names, meeting, reason, actor)
            }
        }
    }

    /// Notes that those present elected one of them to preside over this meeting.
    package func electChair(_ member: MemberID, of id: MeetingID, by actor: Actor) throws {
        let meeting = try services.days.find(id, for: actor)
        try actor.require(.recordAttendance)
        try services.transaction {
            var sitting = try services.connection.sitting(meeting)
            let rules = try services.votingRules.rules(on: meeting.date, for: actor)
            try sitting.elect(member, at: sitting.moment(at: services.now), rules)
            try services.connection.storeElectedChair(member, of: id, by: actor.accountID, at: services.now)
            let name = try services.days.memberNames(actor)[member] ?? ""
            try services.audit.record(
                "chair_elected", on: .meeting(id), by: actor, sentence: "\(name)委員が議長を務めることを記録しました。")
        }
    }

    private func requireUnchanged(
        _ changes: [AttendanceChange], _ stored: [MemberID: [Attendance]], _ names: [MemberID: String]
    ) throws {
        let lost = changes.filter { $0.seen != stored[$0.member] ?? [] }
        guard lost.isEmpty else {
            throw AttendanceConflict(
                entries: lost.map { "\(names[$0.member] ?? ""): \(Self.text(stored[$0.member] ?? []))" })
        }
    }

    private func check(_ stays: [Attendance], of member: MemberID, _ sitting: Sitting) throws {
        guard stays.allSatisfy({ $0.member == member }) else { throw MeetingError.notAMember }
        for stay in stays { try sitting.meeting.check(stay, inOffice: sitting.inOffice) }
        try Attendance.check(stays)
    }

    private func store(
        _ stays: [Attendance], _ before: [Attendance], _ member: MemberID, _ names: [MemberID: String],
        _ meeting: Meeting, _ reason: String?, _ actor: Actor
    ) throws {
        try services.connection.storeStays(
            stays, of: member, in: meeting.id, by: actor.accountID, at: services.now)
        let why = meeting.state == .closed ? "理由: \(reason ?? "")" : ""
        try services.audit.record(
            "attendance_recorded", on: .meeting(meeting.id), by: actor,
            sentence: "\(names[member] ?? "")委員の出席を「\(Self.text(before))」から「\(Self.text(stays))」にしました。\(why)")
    }

    /// 会場(11:00まで)、Web(11:10から)
    package static func text(_ stays: [Attendance]) -> String {
        stays.isEmpty ? Seat.unrecorded.label : stays.map(\.text).joined(separator: "、")
    }
}

extension Services {
    package var attendance: AttendanceService { AttendanceService(services: self) }
}
