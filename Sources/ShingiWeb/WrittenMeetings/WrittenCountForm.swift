import HTTP
import ShingiDomain
import ShingiServices

/// What the ballots alone do not decide, as it was typed.
struct WrittenCountForm {
    private var casting: [VoteID: String] = [:]
    private var conditions: [VoteID: String] = [:]
    private var reporting: Set<VoteID> = []
    private var quorumReason = ""
    private var leavesUndecided = false
    var errors = FieldErrors()

    init() {}

    init(_ sent: FormData, _ previews: [WrittenPreview]) {
        for vote in previews.map(\.question.vote.id) {
            casting[vote] = sent["casting.\(vote)"]
            conditions[vote] = sent["conditions.\(vote)"]
            if sent["reporting.\(vote)"] != nil { reporting.insert(vote) }
        }
        quorumReason = sent["quorum_reason"] ?? ""
        leavesUndecided = sent["leave_undecided"] != nil
    }

    /// Nil with errors where something the rules ask for is missing.
    mutating func read(_ previews: [WrittenPreview]) -> WrittenCountEntry? {
        if leavesUndecided { return WrittenCountEntry(leavesUndecided: true) }
        var entry = WrittenCountEntry(quorumReason: quorumReason.isBlank ? nil : quorumReason)
        for preview in previews {
            let vote = preview.question.vote.id
            entry.castingVotes[vote] = casting[vote].flatMap(CastingVote.init(rawValue:))
            if preview.count.needsCastingVote, entry.castingVotes[vote] == nil {
                errors.add("可否同数です。議長の裁決(賛成・反対)を選んでください。", to: "casting.\(vote)")
            }
            let lines = (conditions[vote] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }
            entry.conditions[vote] = lines.filter { !$0.isEmpty }.compactMap {
                try? Condition(text: $0, mustReport: reporting.contains(vote))
            }
        }
        return errors.isEmpty ? entry : nil
    }

    mutating func refuse(_ error: any Refusal) {
        if case VoteError.quorumReasonNeeded = error {
            errors.add(error.message, to: "quorum_reason")
        } else {
            errors.addToForm(error.message)
        }
    }

    func fields(of preview: WrittenPreview) -> [FormField] {
        let vote = preview.question.vote.id
        var fields: [FormField] = []
        if preview.count.needsCastingVote {
            let name = "casting.\(vote)"
            fields.append(
                .choice(
                    ChoiceField(
                        FieldFrame(name, label: "議長の裁決", required: true, help: "可否同数です。", error: errors[name]),
                        choices: CastingVote.allCases.map {
                            Choice($0.rawValue, $0.label, chosen: $0.rawValue == casting[vote])
                        }, inline: true)))
        }
        guard preview.question.vote.subject == .consultation else { return fields }
        fields.append(
            .text(
                TextField(
                    FieldFrame("conditions.\(vote)", label: "附帯意見", help: "付けるときだけ、1行に1件ずつ書きます。"),
                    value: conditions[vote] ?? "", rows: 2)))
        fields.append(
            .check(
                CheckField(
                    FieldFrame("reporting.\(vote)", label: "次回以降の会議で報告を求める(宿題にする)"),
                    checked: reporting.contains(vote))))
        return fields
    }

    func closing(_ standing: QuorumStanding, _ rules: VotingRules) -> [FormField] {
        guard !standing.isMet else { return [] }
        var fields: [FormField] = []
        if rules.decidesWithoutQuorum {
            fields.append(
                .line(
                    LineField(
                        FieldFrame(
                            "quorum_reason", label: "定足数に満たないまま議決する理由", error: errors["quorum_reason"]),
                        value: quorumReason)))
        }
        fields.append(
            .check(
                CheckField(
                    FieldFrame(
                        "leave_undecided", label: "議決に至らなかったものとして終える", help: "議題は次の会議に付けられます。期限を延ばして待つこともできます。"),
                    checked: leavesUndecided)))
        return fields
    }
}
