import HTTP
import ShingiDomain
import ShingiServices

/// The seats as they stand on the form. Each member's entry carries what the screen showed, so that only what was
/// changed here is saved.
struct AttendanceForm {
    struct Stay: Equatable {
        var mode: AttendanceMode?
        var arrived = ""
        var left = ""

        var isEmpty: Bool { mode == nil && arrived.isEmpty && left.isEmpty }
    }

    struct Entry {
        let member: MemberID
        var seen: [Attendance]
        var stays: [Stay]
    }

    private(set) var entries: [Entry]
    /// Needed after the end of the meeting.
    let typedReason: String
    /// Where on the screen to come back to.
    let place: DayPlace
    var errors = FieldErrors()
    private(set) var changes: [AttendanceChange] = []

    var reason: String? { typedReason.isEmpty ? nil : typedReason }

    init(stored sheet: DaySheet) {
        let stays = Dictionary(grouping: sheet.sitting.attendances, by: \.member)
        entries = sheet.members.map { member in
            let seen = stays[member.id] ?? []
            return Entry(member: member.id, seen: seen, stays: seen.map(Stay.init))
        }
        typedReason = ""
        place = DayPlace()
    }

    init(_ form: FormData, _ sheet: DaySheet, at now: Instant) {
        entries = sheet.members.compactMap { Self.entry(of: $0.id, form) }
        typedReason = form["attendance_reason"] ?? ""
        place = DayPlace(form.values)
        if let act = form["_seat"] { apply(act, at: sheet.sitting.moment(at: now)) }
        for entry in entries { read(entry) }
    }

    static func name(_ member: MemberID, _ index: Int) -> String { "seats.\(member).\(index)" }

    /// What the service refused is said beside the seats.
    mutating func refuse(_ error: any Refusal) {
        if case .reasonNeededAfterClose? = error as? MeetingError {
            errors.add(error.message, to: "attendance_reason")
        } else {
            errors.addToForm(error.message)
        }
    }

    /// Takes what is stored now as seen.
    mutating func see(_ attendances: [Attendance]) {
        let stored = Dictionary(grouping: attendances, by: \.member)
        for index in entries.indices { entries[index].seen = stored[entries[index].member] ?? [] }
    }

    /// Nil for a member the form says nothing about.
    private static func entry(of member: MemberID, _ form: FormData) -> Entry? {
        guard let seen = form["seats.\(member).seen"].flatMap({ StayText.read($0, of: member) }) else { return nil }
        var stays: [Stay] = []
        while stays.count < 9 {
            let name = name(member, stays.count)
            guard form["\(name).arrived"] != nil || form["\(name).mode"] != nil else { break }
            // A further stay that was noted by mistake.
            guard form["\(name).mode"] != "none" else {
                stays.append(Stay())
                continue
            }
            stays.append(
                Stay(
                    mode: form["\(name).mode"].flatMap(AttendanceMode.init(rawValue:)),
                    arrived: form["\(name).arrived"] ?? "", left: form["\(name).left"] ?? ""))
        }
        return Entry(member: member, seen: seen, stays: stays)
    }

    /// A button beside a seat: `left:12`, `back:12`, `place:12`, `web:12`, or `place:rest` for all still unrecorded.
    private mutating func apply(_ act: String, at moment: TimeOfDay) {
        let parts = act.split(separator: ":")
        guard parts.count == 2 else { return }
        for index in entries.indices {
            let isMeant =
                parts[1] == "rest"
                ? entries[index].stays.allSatisfy(\.isEmpty) : MemberID(text: parts[1]) == entries[index].member
            if isMeant { entries[index].apply(parts[0], at: moment) }
        }
    }

    private mutating func read(_ entry: Entry) {
        var stays: [Attendance] = []
        var isSound = true
        for (index, stay) in entry.stays.enumerated() where !stay.isEmpty {
            let name = Self.name(entry.member, index)
            guard let mode = stay.mode else {
                errors.add("出席の別(会場、Web、欠席)を選んでください。", to: "\(name).arrived")
                isSound = false
                continue
            }
            let arrived = time(stay.arrived, "\(name).arrived")
            let left = time(stay.left, "\(name).left")
            do {
                guard let arrived, let left else {
                    isSound = false
                    continue
                }
                stays.append(
                    try Attendance(member: entry.member, mode: mode, arrivedAt: arrived.time, leftAt: left.time))
            } catch {
                errors.add(error.message, to: "\(name).arrived")
                isSound = false
            }
        }
        if isSound { changes.append(AttendanceChange(member: entry.member, seen: entry.seen, stays: stays)) }
    }

    /// Nil for what can't be read; a time of nil for what was left empty.
    private mutating func time(_ typed: String, _ name: String) -> (time: TimeOfDay?, Void)? {
        guard !typed.isEmpty else { return (nil, ()) }
        switch TimeOfDay.reading(typed) {
        case .success(let time): return (time, ())
        case .failure(let error):
            errors.add(error.message, to: name)
            return nil
        }
    }
}

extension AttendanceForm.Stay {
    init(_ stay: Attendance) {
        self.init(mode: stay.mode, arrived: stay.arrivedAt?.iso ?? "", left: stay.leftAt?.iso ?? "")
    }
}

extension AttendanceForm.Entry {
    mutating func apply(_ act: Substring, at moment: TimeOfDay) {
        if stays.isEmpty { stays.append(AttendanceForm.Stay()) }
        let last = stays.count - 1
        switch act {
        case "left": stays[last].left = moment.iso
        case "back": stays.append(AttendanceForm.Stay(mode: stays[last].mode, arrived: moment.iso))
        case "place", "web":
            stays[last].mode = act == "place" ? .place : .web
            // Announced for later and here now.
            if let time = TimeOfDay(iso: stays[last].arrived), time > moment { stays[last].arrived = moment.iso }
        default: break
        }
    }
}
