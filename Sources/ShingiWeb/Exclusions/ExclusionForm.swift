import HTTP
import ShingiDomain
import ShingiServices

/// An exclusion as it was typed.
struct ExclusionForm {
    private var item = ""
    private var member = ""
    private var reason = ""
    private var resolution = ""
    var errors = FieldErrors()

    init() {}

    init(_ sent: FormData) {
        item = sent["item"] ?? ""
        member = sent["member"] ?? ""
        reason = sent["reason"] ?? ""
        resolution = sent["resolution"] ?? ""
    }

    /// Nil when something is missing, which `errors` then says.
    mutating func read(_ sheet: ExclusionSheet) -> (item: AgendaItemID, exclusion: Exclusion)? {
        let id = AgendaItemID(text: item).flatMap { id in sheet.items.first { $0.item.item.id == id }?.item.item.id }
        if id == nil { errors.add("議題を選んでください。", to: "item") }
        let chosen = MemberID(text: member)
        if chosen == nil { errors.add("委員を選んでください。", to: "member") }
        do {
            guard let chosen else { return nil }
            let exclusion = try Exclusion(member: chosen, reason: reason.trimmed, resolution: resolution.trimmed)
            return id.map { ($0, exclusion) }
        } catch {
            refuse(error)
            return nil
        }
    }

    mutating func refuse(_ error: any Refusal) {
        switch error {
        case VoteError.exclusionWithoutReason: errors.add(error.message, to: "reason")
        case VoteError.exclusionWithoutResolution: errors.add(error.message, to: "resolution")
        case MeetingError.notAMember, ExclusionError.alreadyExcluded, ExclusionError.answeredAnonymously:
            errors.add(error.message, to: "member")
        case ExclusionError.decided: errors.add(error.message, to: "item")
        default: errors.addToForm(error.message)
        }
    }

    func fields(_ sheet: ExclusionSheet) -> [FormField] {
        let asks = sheet.asksResolution
        return [
            .select(
                SelectField(
                    FieldFrame("item", label: "議題", required: true, error: errors["item"]),
                    choices: sheet.items.filter(\.isOpen).map {
                        Choice(
                            "\($0.item.item.id)", "\($0.item.name) \($0.item.title)",
                            chosen: "\($0.item.item.id)" == item)
                    }, prompt: "選んでください")),
            .select(
                SelectField(
                    FieldFrame("member", label: "除斥する委員", required: true, error: errors["member"]),
                    choices: sheet.members.map { Choice("\($0.id)", $0.name, chosen: "\($0.id)" == member) },
                    prompt: "選んでください")),
            .line(
                LineField(
                    FieldFrame(
                        "reason", label: "除斥の理由", required: true, help: "例:委託先の法人の役員であるため", error: errors["reason"]),
                    value: reason)),
        ]
            + (sheet.rules.exclusionByResolution
                ? [
                    .line(
                        LineField(
                            FieldFrame(
                                "resolution", label: "除斥の議決", required: asks,
                                help: asks ? "規則により、審議会の議決が要ります。例:前回の会議で異議なく除斥と決した" : "当日に議決するときは、採決のときに書けます。",
                                error: errors["resolution"]), value: resolution))
                ] : [])
    }
}
