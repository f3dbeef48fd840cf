import HTTP
import ShingiDomain

/// What was typed about a meeting to come. Keeps everything as typed; knows how to read it, not what is allowed.
struct MeetingPlanForm {
    /// Whose meeting it is; empty for the whole council's.
    var subcommittee = ""
    var date = DateEntry()
    var reserve = DateEntry()
    var startsAt = ""
    var plannedClose = ""
    var place = ""
    var form = MeetingForm.inPerson.rawValue
    var openness = Self.openToAll
    var closedReason = ""
    var version = 0
    var errors = FieldErrors()
    /// What the plan is, where everything could be read.
    private(set) var plan: MeetingPlan?
    /// What somebody else has stored meanwhile, to be seen beside what was typed here.
    private(set) var stored: Meeting?

    static let openToAll = "open"
    static let behindClosedDoors = "closed"

    /// A new meeting as the council usually holds them.
    init(_ settings: CouncilSettings) {
        openness = settings.openness == .openByDefault ? Self.openToAll : Self.behindClosedDoors
        closedReason = settings.closedReason
    }

    init(_ meeting: Meeting) {
        date = DateEntry(meeting.date)
        reserve = meeting.reserveDate.map { DateEntry($0) } ?? DateEntry()
        startsAt = meeting.startsAt.iso
        plannedClose = meeting.plannedClose?.iso ?? ""
        place = meeting.place
        form = meeting.form.rawValue
        openness = meeting.openness == .open ? Self.openToAll : Self.behindClosedDoors
        closedReason = meeting.openness.reason ?? ""
        version = meeting.version
    }

    init(_ sent: FormData) {
        subcommittee = sent["subcommittee"] ?? ""
        date = DateEntry(sent, "date")
        reserve = DateEntry(sent, "reserve")
        startsAt = sent["starts_at"] ?? ""
        plannedClose = sent["planned_close"] ?? ""
        place = sent["place"] ?? ""
        form = sent["form"] ?? ""
        openness = sent["openness"] ?? ""
        closedReason = sent["closed_reason"] ?? ""
        version = sent["version"].flatMap { Int($0) } ?? 0
        plan = read(sent)
    }

    /// The rules' answer, at the fields it is about.
    mutating func refuse(_ refusal: any Refusal) {
        guard let refusal = refusal as? MeetingPlanRefusal else {
            if case SubcommitteeError.noMembers = refusal { return errors.add(refusal.message, to: "subcommittee") }
            if case SubcommitteeError.notInForce = refusal { return errors.add(refusal.message, to: "date") }
            if case AgendaError.noTerm = refusal { return errors.add(refusal.message, to: "date") }
            return errors.addToForm(refusal.message)
        }
        for problem in refusal.problems { errors.add(problem.message, to: Self.field(of: problem)) }
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with stored: Meeting) {
        self.stored = stored
        version = stored.version
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    private mutating func read(_ sent: FormData) -> MeetingPlan? {
        let date = readDate(sent, "date")
        let reserve = self.reserve.isEmpty ? nil : readDate(sent, "reserve")
        let starts = readTime(startsAt, "starts_at")
        let close = plannedClose.isEmpty ? nil : readTime(plannedClose, "planned_close")
        let form = MeetingForm(rawValue: form)
        if !subcommittee.isEmpty, SubcommitteeID(text: subcommittee) == nil {
            errors.add("会議体を選んでください。", to: "subcommittee")
        }
        if form == nil { errors.add("開催方法を選んでください。", to: "form") }
        if openness != Self.openToAll, openness != Self.behindClosedDoors {
            errors.add("公開・非公開を選んでください。", to: "openness")
        }
        guard errors.isEmpty, let date, let starts, let form else { return nil }
        return MeetingPlan(
            date: date, reserveDate: reserve, startsAt: starts, plannedClose: close, place: place, form: form,
            isClosed: openness == Self.behindClosedDoors, closedReason: closedReason)
    }

    private mutating func readDate(_ sent: FormData, _ name: String) -> CivilDate? {
        let fields = DateFields(
            era: sent["\(name).era"] ?? "", year: sent["\(name).year"] ?? "", month: sent["\(name).month"] ?? "",
            day: sent["\(name).day"] ?? "")
        switch fields.read() {
        case .success(let date): return date
        case .failure(let error):
            errors.add(error.message, to: name)
            return nil
        }
    }

    private mutating func readTime(_ text: String, _ name: String) -> TimeOfDay? {
        switch TimeOfDay.reading(text) {
        case .success(let time): return time
        case .failure(let error):
            errors.add(error.message, to: name)
            return nil
        }
    }

    private static func field(of problem: MeetingPlanProblem) -> String {
        switch problem {
        case .reserveNotLater: "reserve"
        case .closesBeforeStart: "planned_close"
        case .placeMissing: "place"
        case .closedWithoutReason: "closed_reason"
        }
    }
}

extension DateEntry {
    init(_ sent: FormData, _ name: String) {
        self.init(
            sent["\(name).era"].flatMap(Era.init(rawValue:)) ?? .reiwa, year: sent["\(name).year"] ?? "",
            month: sent["\(name).month"] ?? "", day: sent["\(name).day"] ?? "")
    }
}
