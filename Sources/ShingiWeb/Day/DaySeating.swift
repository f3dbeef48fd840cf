import ShingiDomain
import ShingiServices
import Templates

/// All seats on one form; before the opening it opens the meeting too.
struct DaySeating: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("seatsAction", \.action), .list("seats", \.seats), .flag("hasSeats", { !$0.seats.isEmpty }),
        .model("emptySeats", \.emptySeats), .list("seatsHidden", \.hidden), .optionalModel("opening", \.opening),
        .optionalModel("attendanceReason", \.reason), .flag("isPlanned", { $0.opening != nil }),
        .text("unsaved", \.unsaved))

    let action: String
    let seats: [DaySeat]
    let hidden: [HiddenField]
    let opening: DayOpening?
    let reason: LineField?
    let unsaved: String

    var emptySeats: EmptyState { EmptyState("在任の委員がいません。", detail: "会議の日に委嘱されている委員を登録してください。") }

    init(
        _ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors, at moment: TimeOfDay, _ presider: Presider?
    ) {
        let meeting = sheet.meeting
        let form = forms.attendance ?? AttendanceForm(stored: sheet)
        let entries = Dictionary(form.entries.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
        let presence = sheet.sitting.presence(at: moment)
        action = Paths.meetingAttendances(meeting.id)
        seats = sheet.members.map { member in
            DaySeat(
                member, entries[member.id], seat: presence.seats[member.id] ?? .unrecorded, meeting, errors,
                office: presider?.member == member.id
                    ? "議長(\(presider?.label(in: sheet.sitting.subcommittee) ?? ""))" : nil)
        }
        hidden = forms.place.item.map { [HiddenField("item", "\($0)")] } ?? []
        opening = meeting.state == .planned ? DayOpening(meeting, forms, errors, at: moment) : nil
        reason =
            meeting.state == .closed
            ? LineField(
                FieldFrame(
                    "attendance_reason", label: "出席を直す理由", required: true, help: "閉会した会議の出席を直すときに書きます。",
                    error: errors["attendance_reason"]),
                value: form.typedReason) : nil
        unsaved = forms.attendance == nil ? "" : "changed"
    }
}

/// The act of opening, on the form of the seats.
struct DayOpening: TemplateModel {
    static let fields = TemplateFields<Self>(.text("openingAction", \.action), .model("openingTime", \.time))
    let action: String
    let time: TimeField

    init(_ meeting: Meeting, _ forms: DayForms, _ errors: FieldErrors, at moment: TimeOfDay) {
        action = Paths.meetingOpening(meeting.id)
        time = TimeField(
            FieldFrame("opened_at", label: "開会の時刻", error: errors["opened_at"]),
            value: forms.opening?.typed ?? moment.iso)
    }
}

/// One member's seat.
struct DaySeat: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("memberName", \.name), .optionalText("office", \.office), .model("chip", \.chip),
        .text("seenName", \.seenName), .text("seen", \.seen), .list("stays", \.stays), .list("acts", \.acts))

    let name: String
    let office: String?
    let chip: Chip
    let seenName: String
    let seen: String
    let stays: [DayStay]
    let acts: [Button]

    init(
        _ member: Member, _ entry: AttendanceForm.Entry?, seat: Seat, _ meeting: Meeting, _ errors: FieldErrors,
        office: String?
    ) {
        name = member.name
        self.office = office
        chip = Chip(seat.label, Self.tone(seat))
        seenName = "seats.\(member.id).seen"
        seen = StayText.write(entry?.seen ?? [])
        let typed = entry?.stays ?? []
        stays = (typed.isEmpty ? [AttendanceForm.Stay()] : typed).enumerated().map { index, stay in
            DayStay(member, index, stay, meeting, errors)
        }
        acts = meeting.state == .open ? Self.acts(seat, member.id, meeting) : []
    }

    private static func tone(_ seat: Seat) -> Chip.Tone {
        switch seat {
        case .place, .web: .success
        case .late: .warning
        case .left, .absent: .done
        case .unrecorded: .neutral
        }
    }

    private static func acts(_ seat: Seat, _ member: MemberID, _ meeting: Meeting) -> [Button] {
        let act = { (label: String, verb: String) in
            Button(label, style: .outlined, size: .tiny, name: "_seat", value: "\(verb):\(member)")
        }
        switch seat {
        case .place, .web: return [act("退席", "left")]
        case .left: return [act("戻った", "back")]
        case .late, .absent, .unrecorded:
            return [act("到着", "place")] + (meeting.form == .hybrid ? [act("Webで到着", "web")] : [])
        }
    }
}

/// One stay of a member: where, from when, until when.
struct DayStay: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("stayName", \.name), .text("stayID", \.id), .text("stayLabel", \.label), .list("modes", \.modes),
        .text("arrived", \.arrived), .text("left", \.left), .optionalText("arrivedError", \.arrivedError),
        .optionalText("leftError", \.leftError))

    let name: String
    let id: String
    let label: String
    let modes: [Choice]
    let arrived: String
    let left: String
    let arrivedError: String?
    let leftError: String?

    init(_ member: Member, _ index: Int, _ stay: AttendanceForm.Stay, _ meeting: Meeting, _ errors: FieldErrors) {
        name = AttendanceForm.name(member.id, index)
        id = FieldFrame.id(for: name)
        label = index == 0 ? member.name : "\(member.name) \(index + 1)回目"
        let offered = AttendanceMode.allCases.filter { mode in
            switch mode {
            case .place: true
            case .web: meeting.form == .hybrid || stay.mode == .web
            case .absent: index == 0
            }
        }
        modes =
            offered.map { Choice($0.rawValue, $0.label, chosen: $0 == stay.mode) }
            + (index == 0 ? [] : [Choice("none", "取消")])
        arrived = stay.arrived
        left = stay.left
        arrivedError = errors["\(name).arrived"]
        leftError = errors["\(name).left"]
    }
}
