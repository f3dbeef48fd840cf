import HTTP
import ShingiDomain
import ShingiServices

/// A promise as it was typed: a new one, or who answers for one and when.
struct FollowUpEntryForm {
    private var text = ""
    private var department = ""
    private var promised = ""
    private var due = ""
    var version = 0
    var errors = FieldErrors()

    /// Begins with the owner of the case and the last meeting that had it.
    init(_ offers: FollowUpOffers) {
        department = "\(offers.subject.owner)"
        promised = offers.held.first.map { "\($0.id)" } ?? ""
    }

    init(_ row: FollowUpRow) {
        text = row.followUp.text
        department = "\(row.followUp.department)"
        due = row.followUp.dueMeeting.map { "\($0)" } ?? ""
        version = row.version
    }

    init(_ sent: FormData) {
        text = sent["text"] ?? ""
        department = sent["department"] ?? ""
        promised = sent["promised"] ?? ""
        due = sent["due"] ?? ""
        version = sent["version"].flatMap { Int($0) } ?? 0
    }

    mutating func entry(about id: CaseID) -> FollowUpEntry? {
        let place = place()
        guard let meeting = MeetingID(text: promised) else {
            errors.add(FollowUpError.notHeldWithCase.message, to: "promised")
            return nil
        }
        guard let place, errors.isEmpty else { return nil }
        return FollowUpEntry(
            caseID: id, text: text, department: place.department, promisedAt: meeting, due: place.due)
    }

    /// Who answers, and which meeting hears it.
    mutating func place() -> (department: DepartmentID, due: MeetingID?)? {
        let due = MeetingID(text: self.due)
        if due == nil, !self.due.isEmpty { errors.add("報告する会議を選んでください。", to: "due") }
        guard let department = DepartmentID(text: self.department) else {
            errors.add("担当する課を選んでください。", to: "department")
            return nil
        }
        return errors.isEmpty ? (department, due) : nil
    }

    mutating func refuse(_ error: FollowUpError) {
        switch error {
        case .empty: errors.add(error.message, to: "text")
        case .notHeldWithCase: errors.add(error.message, to: "promised")
        case .dueInPast, .sameMeeting: errors.add(error.message, to: "due")
        default: errors.addToForm(error.message)
        }
    }

    mutating func collide(version: Int) {
        self.version = version
        errors.addToForm("ほかの人が先にこの宿題を変更しました。宿題の画面で今の内容を確かめ、必要ならもう一度保存してください。まだ何も上書きしていません。")
    }

    func fields(_ offers: FollowUpOffers, isNew: Bool) -> [FormField] {
        let what: [FormField] = [
            .text(
                TextField(
                    FieldFrame(
                        "text", label: "宿題の内容", required: true, help: "何を報告するかを書きます。", error: errors["text"]),
                    value: text, rows: 3)),
            .select(
                SelectField(
                    FieldFrame("promised", label: "宿題が出た会議", required: true, error: errors["promised"]),
                    choices: offers.held.map {
                        Choice("\($0.id)", "\($0.title)(\($0.date.japanese))", chosen: "\($0.id)" == promised)
                    })),
        ]
        return (isNew ? what : []) + [
            .select(
                SelectField(
                    FieldFrame("department", label: "担当する課", required: true, error: errors["department"]),
                    choices: offers.departments.map {
                        Choice("\($0.id)", $0.name.full, chosen: "\($0.id)" == department)
                    }, prompt: "選んでください")),
            .select(
                SelectField(
                    FieldFrame("due", label: "報告する会議", help: "選ばなければ、次に開く会議です。", error: errors["due"]),
                    choices: offers.upcoming.map {
                        Choice("\($0.id)", "\($0.title)(\($0.date.japanese))", chosen: "\($0.id)" == due)
                    }, prompt: "次回の会議")),
        ]
    }
}
