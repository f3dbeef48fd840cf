import ShingiDomain
import ShingiServices
import Templates

/// Who answered, what they want changed, and for a member its own remarks with a form beside each.
struct MinutesConfirmationPage: Page {
    static let template = "minutes/confirmation"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .optionalModel("notice", \.notice),
        .optionalModel("confirm", \.confirm), .optionalModel("closing", \.closing), .list("answers", \.answers),
        .list("corrections", \.corrections), .flag("hasCorrections", { !$0.corrections.isEmpty }),
        .list("turns", \.turns), .flag("isMember", \.isMember), .text("lead", \.lead))

    let kicker: String
    let lead: String
    let summary: ErrorSummary?
    let notice: Banner?
    let confirm: PostButton?
    let closing: PostButton?
    let answers: [Answer]
    let corrections: [MinutesCorrectionView]
    let turns: [Turn]
    let isMember: Bool
    let trail: [BreadcrumbItem]

    var title: String { isMember ? "自分の発言の確認" : "確認の状況と訂正" }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    struct Answer: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .model("chip", \.chip), .text("signature", \.signature),
            .optionalModel("sign", \.sign))
        let name: String
        let chip: Chip
        let signature: String
        let sign: PostButton?
    }

    struct Turn: TemplateModel {
        static let fields = TemplateFields<Self>(
            .model("turn", \.turn), .flag("isOwn", \.isOwn), .optionalModel("form", \.form))
        let turn: MinutesTurnView
        let isOwn: Bool
        let form: Form?
    }

    struct Form: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("action", \.action), .list("hidden", \.hidden), .model("words", \.words),
            .model("comment", \.comment), .flag("isOpen", \.isOpen))
        let action: String
        let hidden: [HiddenField]
        let words: TextField
        let comment: LineField
        let isOpen: Bool
    }

    init(
        _ detail: MinutesDetail, _ round: MinutesRound, presider: MemberID?, _ sent: MinutesCorrectionForm?,
        refusal: String?, _ reasonError: (MinutesCorrectionID, String, String)?, for actor: Actor, today: CivilDate
    ) {
        let id = detail.meeting.id
        let isOpen = round.isOpen && detail.minutes.state == .confirming
        let own = actor.may(.confirmMinutes) ? round.members.first { $0.member == actor.memberID } : nil
        let asMember = own != nil && !actor.reach.wholeCouncil
        isMember = asMember
        kicker = detail.meeting.title
        trail = MinutesPage.trail(detail.meeting, inside: true)
        var errors = FieldErrors()
        if let sent, let error = sent.error { errors.add(error, to: MinutesConfirmationController.name(sent.turn)) }
        if let reasonError {
            errors.add(reasonError.2, to: "reason.\(reasonError.0)")
        } else if let refusal {
            errors.addToForm(refusal)
        }
        summary = ErrorSummary(errors)
        lead =
            asMember
            ? "直したい発言の「訂正を求める」を開き、訂正後の言葉を送ってください。ほかの人の発言は読むだけです。"
            : "出席した委員の回答と、求められた訂正です。すべて決めてから締め切ってください。"
        notice =
            isOpen
            ? today > round.due
                ? Banner(
                    .warning, "確認の期限(\(round.due.japanese))を過ぎています。",
                    detail: asMember ? "締め切られるまでは、まだ回答できます。" : "訂正をすべて決めてから、確認を締め切ってください。")
                : Banner(.info, "確認の期限は\(round.due.japanese)です。", quiet: true)
            : Banner(.info, "委員の確認は締め切りました。", quiet: true)
        confirm =
            isOpen && own != nil && own?.confirmedAt == nil
            ? PostButton("確認しました", action: Paths.minutesConfirmation(id), style: .filled) : nil
        closing =
            isOpen && actor.may(.sendMinutes)
            ? PostButton("確認を締め切る", action: Paths.minutesRoundClosing(id), style: .filled) : nil
        answers = round.members.filter { !asMember || $0.member == actor.memberID }.map {
            Self.answer($0, round, detail, actor)
        }
        let turns = Dictionary(detail.turns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Dictionary(round.members.map { ($0.member, $0.name) }, uniquingKeysWith: { first, _ in first })
        corrections = round.corrections.filter { !asMember || $0.member == actor.memberID }.map { correction in
            MinutesCorrectionView(
                correction, by: names[correction.member] ?? "", turns[correction.turn]?.speaker?.label ?? "",
                meeting: id, mayDecide: isOpen && actor.may(.sendMinutes),
                reasonError.flatMap { $0.0 == correction.id ? ($0.1, $0.2) : nil })
        }
        let style = MinutesText(.verbatimWithNames, of: detail.council)
        self.turns =
            asMember
            ? detail.turns.map { turn in
                let isOwn = own.map { MinutesCorrection.mayCorrect(turn, as: $0.member, presider: presider) } ?? false
                let isWaiting = round.corrections.contains {
                    $0.turn == turn.id && $0.member == own?.member && $0.decision == nil
                }
                return Turn(
                    turn: MinutesTurnView(turn, style, [:], editable: false), isOwn: isOwn,
                    form: isOwn && isOpen && !isWaiting ? Self.form(turn, sent, meeting: id) : nil)
            } : []
    }

    private static func form(_ turn: MinutesTurn, _ sent: MinutesCorrectionForm?, meeting: MeetingID) -> Form {
        let typed = sent?.turn == turn.id ? sent : nil
        return Form(
            action: Paths.minutesTurnCorrections(turn.id),
            hidden: [HiddenField("version", String(turn.version)), HiddenField("meeting", "\(meeting)")],
            words: TextField(
                FieldFrame(
                    MinutesConfirmationController.name(turn.id), label: "訂正後の発言", required: true, error: typed?.error),
                value: typed?.text ?? turn.text, rows: 5),
            comment: LineField(
                FieldFrame("comment.\(turn.id)", label: "事務局へ伝えること", error: nil), value: typed?.comment ?? ""),
            isOpen: typed != nil)
    }

    private static func answer(
        _ member: MinutesRound.RoundMember, _ round: MinutesRound, _ detail: MinutesDetail, _ actor: Actor
    ) -> Answer {
        let corrections = round.corrections.count { $0.member == member.member }
        let chip: Chip =
            if member.confirmedAt != nil {
                Chip(corrections > 0 ? "確認しました(訂正\(corrections)件)" : "確認しました", .done)
            } else if corrections > 0 {
                Chip("訂正\(corrections)件", .active)
            } else {
                Chip(round.isOpen ? "回答待ち" : "回答なし", round.isOpen ? .neutral : .warning)
            }
        let maySign = detail.minutes.state == .confirmed && member.signs && member.signedAt == nil
        let isSelf = actor.memberID == member.member
        return Answer(
            name: member.name, chip: chip,
            signature: member.signs
                ? member.signedAt.map { "署名 \($0.civilDate.japaneseShort)" } ?? "署名人(未署名)" : "",
            sign: maySign && (isSelf || actor.may(.sendMinutes))
                ? PostButton(
                    isSelf ? "署名する" : "紙の署名を記録する", action: Paths.minutesSignatures(detail.meeting.id),
                    hidden: [HiddenField("member", "\(member.member)")], about: member.name, size: .small) : nil)
    }
}

/// A correction with what was and what is wanted, side by side.
struct MinutesCorrectionView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("by", \.by), .text("speaker", \.speaker), .list("before", \.before),
        .list("after", \.after), .model("chip", \.chip), .optionalText("comment", \.comment),
        .optionalText("reason", \.reason),
        .optionalModel("form", \.form))

    let anchor: String
    let by: String
    let speaker: String
    /// With what is taken out, and with what comes in, marked.
    let before: [CaseChangesPage.Words]
    let after: [CaseChangesPage.Words]
    let chip: Chip
    /// What the member told the secretariat beside it.
    let comment: String?
    let reason: String?
    let form: Form?

    struct Form: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("action", \.action), .list("hidden", \.hidden), .model("words", \.words), .text("about", \.about))
        let action: String
        let hidden: [HiddenField]
        let words: TextField
        let about: String
    }

    init(
        _ correction: MinutesCorrection, by name: String, _ speaker: String, meeting: MeetingID, mayDecide: Bool,
        _ typed: (reason: String, error: String)?
    ) {
        anchor = "correction-\(correction.id)"
        by = name
        self.speaker = speaker
        let difference = TextDifference(from: correction.before, to: correction.after).segments
        before = difference.filter { $0.kind != .added }.map(CaseChangesPage.Words.init)
        after = difference.filter { $0.kind != .removed }.map(CaseChangesPage.Words.init)
        switch correction.decision {
        case .accepted: chip = Chip("受け入れた", .done)
        case .declined: chip = Chip("受け入れない", .warning)
        case nil: chip = Chip("未決定", .active)
        }
        comment = correction.comment.isBlank ? nil : correction.comment
        reason = correction.reason.isEmpty ? nil : correction.reason
        form =
            mayDecide && correction.decision == nil
            ? Form(
                action: Paths.minutesCorrectionDecision(correction.id), hidden: [HiddenField("meeting", "\(meeting)")],
                words: TextField(
                    FieldFrame(
                        "reason.\(correction.id)", label: "理由", help: "受け入れないときは必ず書いてください。", error: typed?.error),
                    value: typed?.reason ?? "", rows: 2), about: name) : nil
    }
}
