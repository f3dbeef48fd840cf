import ShingiDomain
import ShingiServices
import Templates

/// A decision on the case, for its page.
struct CaseDecisionView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("heading", \.heading), .model("chip", \.chip), .text("how", \.how), .strings("conditions", \.conditions),
        .flag("hasConditions", { !$0.conditions.isEmpty }), .optionalText("correction", \.correction))

    let heading: String
    let chip: Chip
    let how: String
    let conditions: [String]
    let correction: String?

    init(_ decision: CaseDecision, _ detail: CaseDetail) {
        let titles = detail.subject.matters.filter { decision.matters.contains($0.id) }.map { matter in
            "個票\(matter.position) " + (detail.forms.first { $0.id == matter.form }?.heading.title ?? "")
        }
        heading = titles.joined(separator: "、")
        chip =
            decision.isReplaced
            ? Chip("\(decision.word)(訂正前)", .neutral) : CaseState.chip(decision.outcome, word: decision.word)
        let words = [
            decision.meetingTitle, decision.heldOn.japanese, decision.method.label,
            decision.tally?.text(separator: "・"),
        ]
        how = words.compactMap(\.self).joined(separator: " ")
        conditions = decision.conditions.map { $0.mustReport ? "\($0.text)(要報告)" : $0.text }
        correction = decision.correctionReason.map { "訂正の理由:\($0)" }
    }
}

/// Another case that this one is bound to.
struct CaseLinkView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("relation", \.relation), .text("name", \.name), .text("href", \.href), .model("chip", \.chip))

    let relation: String
    let name: String
    let href: String
    let chip: Chip

    init(_ link: CaseLink) {
        relation = link.isReverse ? link.kind.reverseLabel : link.kind.label
        name = [link.numberText, link.title].compactMap(\.self).joined(separator: " ")
        href = Paths.case(link.id)
        chip = Chip(link.state)
    }
}

/// 訂正 with both wordings.
struct CaseErratumView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("place", \.place), .text("before", \.before), .text("after", \.after), .text("noted", \.noted))

    let place: String
    let before: String
    let after: String
    let noted: String

    init(_ erratum: CaseErratum) {
        place = erratum.place
        before = erratum.before
        after = erratum.after
        let who = erratum.saidBy.isEmpty ? "" : "、\(erratum.saidBy)"
        noted = "\(erratum.meetingTitle) \(erratum.heldOn.japanese)\(who)"
    }
}

/// 宿題 of the case.
struct CaseFollowUpView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("text", \.text), .text("href", \.href), .text("promised", \.promised), .text("due", \.due),
        .model("chip", \.chip))

    let text: String
    let href: String
    let promised: String
    let due: String
    let chip: Chip

    init(_ followUp: CaseFollowUp) {
        text = followUp.text
        href = Paths.followUp(followUp.id)
        promised = followUp.promisedAt
        due = followUp.dueAt ?? "次の会議(未定)"
        chip = Chip(followUp.state.label, followUp.state == .open ? .warning : .success)
    }
}
