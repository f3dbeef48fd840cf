import ShingiDomain
import ShingiServices
import Templates

/// One reply: the document, and for the secretariat what can still be done with it.
struct ReplyPage: Page {
    static let template = "replies/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .optionalModel("sheet", \.sheet),
        .model("chip", \.chip), .list("banners", \.banners), .model("facts", \.facts),
        .optionalModel("issuing", \.issuing), .list("posts", \.posts), .list("links", \.links),
        .flag("hasPromises", { !$0.promises.isEmpty }), .list("promises", \.promises))

    let title: String
    let summary: ErrorSummary?
    let sheet: ReplySheet?
    let chip: Chip
    /// What to know before relying on it.
    let banners: [Banner]
    let facts: DefinitionList
    let issuing: Issuing?
    let posts: [PostButton]
    let links: [LinkButton]
    let promises: [FollowUpItem]

    var area: Area? { .replies }
    let trail = [BreadcrumbItem(Area.replies.label, href: Area.replies.href)]
    var hasErrors: Bool { summary != nil }

    /// The form that numbers and dates a draft.
    struct Issuing: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("action", \.action), .text("fingerprint", \.fingerprint), .model("date", \.date),
            .text("explanation", \.explanation), .text("check", \.check), .optionalModel("checking", \.checking))
        let action: String
        let fingerprint: String
        let date: DateField
        let explanation: String
        /// Who read it through last.
        let check: String
        let checking: PostButton?
    }

    init(_ detail: ReplyDetail, _ form: ReplyIssueForm, nextNumber: String?, actor: Actor, today: CivilDate) {
        title = detail.number?.text ?? "答申の下書き"
        summary = ErrorSummary(form.errors)
        sheet = detail.text.map { ReplySheet($0, number: detail.number?.text, date: detail.date) }
        chip = detail.isIssued ? Chip("答申済", .success) : Chip("下書き", .warning)
        banners = Self.banners(detail)
        facts = Self.facts(detail, actor)
        issuing =
            actor.may(.issueReplies) && !detail.isIssued && detail.text != nil
            ? Issuing(
                action: Paths.replyIssuance(detail.id), fingerprint: detail.fingerprint,
                date: DateField(
                    FieldFrame("date", label: "答申日", required: true, error: form.errors["date"]), entry: form.entry),
                explanation: (nextNumber.map { "\($0)が付きます。" } ?? "") + "答申すると、番号・日付・内容は変えられません。",
                check: Self.check(detail),
                checking: detail.isChecked
                    ? nil
                    : PostButton(
                        "点検したことを記録する", action: Paths.replyChecks(detail.id),
                        hidden: [HiddenField("fingerprint", detail.fingerprint)]))
            : nil
        posts = actor.may(.issueReplies) ? Self.posts(detail) : []
        links = Self.links(detail, actor)
        promises = detail.followUps.map { FollowUpItem($0, today: today) }
    }

    static func trail(to detail: ReplyDetail) -> [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.replies.label, href: Area.replies.href),
            BreadcrumbItem(detail.number?.text ?? "答申の下書き", href: Paths.reply(detail.id)),
        ]
    }

    private static func links(_ detail: ReplyDetail, _ actor: Actor) -> [LinkButton] {
        var links =
            detail.text == nil
            ? []
            : [
                LinkButton("答申書をPDFで開く", href: Paths.replyPDF(detail.id)),
                LinkButton("答申書をWordで保存する", href: Paths.replyWord(detail.id)),
            ]
        if let correction = detail.correctedBy {
            links.append(LinkButton(correction.number ?? "訂正の下書き", href: Paths.reply(correction.id)))
        }
        if actor.may(.sendNotices), detail.isIssued, detail.correctedBy?.number == nil {
            links.append(LinkButton("送付文を作る", href: CoveringLetterForm.link(sending: detail.id, of: detail.meeting.id)))
        }
        guard actor.may(.issueReplies) else { return links }
        if !detail.isIssued {
            links.append(LinkButton("宛先と付記を直す", href: Paths.replyWords(detail.id)))
        } else if detail.correctedBy == nil {
            links.append(LinkButton("訂正の答申を作る", href: Paths.replyCorrection(detail.id)))
        }
        return links
    }

    private static func posts(_ detail: ReplyDetail) -> [PostButton] {
        if !detail.isIssued, detail.corrects != nil {
            return [PostButton("訂正の下書きを取りやめる", action: Paths.replyCorrectionRemoval(detail.id))]
        }
        let open = detail.cases.filter { $0.state != .closed }
        let mayClose =
            !open.isEmpty && open.allSatisfy { $0.state == .replied }
            && detail.followUps.allSatisfy { $0.followUp.state == .closed }
        return mayClose ? [PostButton("案件を完了にする", action: Paths.replyCaseClosing(detail.id))] : []
    }

    /// 点検:月見事務局 令和4年7月29日(金) 09:15
    private static func check(_ detail: ReplyDetail) -> String {
        guard let check = detail.check else { return "まだ点検していません。" }
        let words = "点検:\(check.by) \(check.at.civilDate.japanese) \(check.at.timeOfDay.iso)"
        return detail.isChecked ? words : "\(words)。点検の後に内容が変わりました。もう一度確かめてください。"
    }

    private static func banners(_ detail: ReplyDetail) -> [Banner] {
        var banners: [Banner] = []
        if let obstacle = detail.obstacle {
            banners.append(Banner(.warning, "この下書きは、まだ答申できません。", detail: obstacle.message))
        }
        if let number = detail.correctedBy?.number {
            banners.append(Banner(.warning, "この答申は、\(number)で訂正されています。"))
        } else if detail.isCorrectedSince {
            banners.append(
                Banner(
                    .warning, "答申の後に、議決の記録が訂正されています。",
                    detail: "下の内容は答申したときのままです。会議の記録と見比べ、要るときは訂正の答申を作ってください。"))
        }
        return banners
    }

    private static func facts(_ detail: ReplyDetail, _ actor: Actor) -> DefinitionList {
        var entries = detail.cases.map {
            DefinitionList.Entry("案件", "\($0.name)(\($0.state.label))", href: Paths.case($0.id))
        }
        entries.append(
            .init(
                "会議", "\(detail.meeting.title)(\(detail.meeting.date.japanese))",
                href: actor.may(.readMeetings) ? Paths.meeting(detail.meeting.id) : nil))
        if let corrected = detail.corrects {
            entries.append(.init("訂正する答申", corrected.number.text, href: Paths.reply(corrected.id)))
        }
        if let handedOut = detail.handedOutAt {
            entries.append(
                .init(
                    "前回答申文として配る会議", "\(handedOut.title)(\(handedOut.date.japanese))",
                    href: actor.may(.readMeetings) ? Paths.meeting(handedOut.id) : nil))
        }
        return DefinitionList(entries)
    }
}
