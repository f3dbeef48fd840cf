import Documents
import ShingiDomain
import ShingiServices
import Templates

/// Where the packet of a meeting is made and found.
struct PacketPage: Page {
    static let template = "packets/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("lead", \.lead), .list("banners", \.banners),
        .optionalModel("progress", \.progress), .optionalModel("making", \.making), .optionalModel("file", \.file),
        .optionalText("made", \.made), .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }),
        .optionalText("hint", \.hint), .optionalModel("taking", \.taking), .optionalModel("agenda", \.agenda))

    let lead: String
    let banners: [Banner]
    let progress: Progress?
    let making: PostButton?
    let file: LinkButton?
    /// How large it is, and when it was made.
    let made: String?
    let rows: [Line]
    /// For who builds the agenda: that it names other pages than there are.
    let hint: String?
    /// Lets the agenda name those.
    let taking: PostButton?
    /// Where the agenda is printed that names them.
    let agenda: LinkButton?
    let trail: [BreadcrumbItem]

    var title: String { "資料一式" }
    var area: Area? { .meetings }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("subject", \.title), .text("pages", \.pages),
            .optionalText("announced", \.announced))
        let name: String
        let title: String
        let pages: String
        /// What the agenda says instead.
        let announced: String?
    }

    /// Why the agenda does not take the pages.
    enum Refusal {
        /// Of what it is made of, something is another since.
        case packetOutdated
        /// Somebody else changed the agenda first.
        case agendaChanged
    }

    /// - Parameter outdated: the packet that the reader was shown before something in it changed.
    init(
        _ plan: PacketPlan, _ state: PacketShelf.State?, outdated: Packet?, refusal: Refusal? = nil,
        _ tools: DocumentTools, for actor: Actor
    ) {
        let meeting = plan.meeting
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
        lead =
            "表紙、目次、すべての議題の総括表・個票と資料を、次第の順に一つのPDFに綴じます。"
            + (plan.isByNumber ? "各ページに資料番号を付けます。" : "全体に通したページ番号を付けます。")
        let canMake = tools.has(.printer) && tools.has(.binder)
        banners =
            (refusal.map { [$0.banner] } ?? []) + Self.banners(state, canMake: canMake)
            + (state == nil && canMake ? outdated.map { [Self.banner(outdated: $0)] } ?? [] : [])
        progress = Self.progress(state)
        var packet: Packet?
        if case .ready(let ready)? = state { packet = ready }
        file = packet.map { _ in LinkButton("資料一式をPDFで開く", href: Paths.meetingPDFPacket(meeting.id), style: .filled) }
        made = packet.map { "\($0.pages)ページ、\(FileSize($0.file.size).text)。\($0.madeText)に作りました。" }
        making =
            canMake && packet == nil && progress == nil
            ? PostButton(
                outdated == nil ? "資料一式のPDFを作る" : "資料一式のPDFを作り直す", action: Paths.meetingPacket(meeting.id),
                style: .filled) : nil
        rows = packet?.lines.map { Line($0, announced: plan.announced(for: $0.item)) } ?? []
        let mayTake = actor.may(.buildAgendas) && meeting.state == .planned && !plan.isByNumber
        let differs = packet.map { plan.names(otherPagesThan: $0) } ?? false
        hint = mayTake && differs ? Self.hint(isReleased: plan.firstReleasedAt != nil) : nil
        taking =
            mayTake && differs
            ? PostButton(
                "綴じたページを次第に取り込む", action: Paths.meetingPacketPageCounts(meeting.id),
                hidden: [
                    HiddenField("version", "\(plan.agendaVersion)"), HiddenField("packet", plan.fingerprint),
                ]) : nil
        agenda =
            packet != nil && !differs ? LinkButton("次第の用紙", href: Paths.meetingPrintedAgenda(meeting.id)) : nil
    }

    private static func hint(isReleased: Bool) -> String {
        "次第のページが、綴じたページと違います。取り込むと、次第も綴じたとおりのページを示します。"
            + (isReleased ? "委員には、次第を改めて公開したときに伝わります。" : "")
    }

    private static func banner(outdated packet: Packet) -> Banner {
        Banner(
            .warning, "\(packet.madeText)に作った資料一式は、古くなりました。",
            detail: "そのあとに次第か資料が変わっています。今の内容で配るには、作り直してください。")
    }

    private static func banners(_ state: PacketShelf.State?, canMake: Bool) -> [Banner] {
        guard canMake else {
            return [
                Banner(
                    .warning, "このサーバーには、PDFを綴じるためのプログラムが入っていません。",
                    detail: "「PDFを作るための準備」のページに、入れるものを書いています。")
            ]
        }
        guard case .failed(let failure)? = state else { return [] }
        return switch failure {
        case .tookTooLong: [Banner(.error, "時間がかかりすぎたため、作るのをやめました。", detail: "大きな資料を減らすか、しばらくしてからもう一度作ってください。")]
        case .missing, .fault:
            [Banner(.error, "システムの不具合で作れませんでした。", detail: "もう一度作ってください。続く場合はシステムの管理者に知らせてください。")]
        }
    }

    private static func progress(_ state: PacketShelf.State?) -> Progress? {
        guard case .making(let progress)? = state else { return nil }
        return Progress(
            id: "packet-progress", label: "資料一式を作っています", value: progress.done, maximum: progress.total,
            text: "\(progress.words)(\(progress.total)段階のうち\(progress.done)段階が済みました)")
    }
}

extension PacketPage.Line {
    fileprivate init(_ line: Packet.Line, announced: PageRange?) {
        name = line.name
        title = line.title
        pages = line.range?.description ?? "―"
        self.announced = announced == line.range ? nil : announced?.description
    }
}

extension PacketPage.Refusal {
    fileprivate var banner: Banner {
        switch self {
        case .packetOutdated:
            Banner(
                .error, "資料一式を作ったあとに、次第か資料が変わりました。", detail: "ページは取り込んでいません。資料一式を作り直してから、取り込んでください。")
        case .agendaChanged:
            Banner(
                .error, "ほかの人が先に次第を変えました。", detail: "ページは取り込んでいません。今の次第を確かめて、もう一度取り込んでください。")
        }
    }
}

extension Packet {
    /// 令和4年7月21日(木) 16:20
    fileprivate var madeText: String { "\(madeAt.civilDate.japanese) \(madeAt.timeOfDay.iso)" }
}

extension PacketPlan {
    /// What the agenda says of an item's pages.
    fileprivate func announced(for item: AgendaItemID) -> PageRange? {
        lines.first { $0.item.id == item }?.pages
    }

    fileprivate func names(otherPagesThan packet: Packet) -> Bool {
        packet.lines.contains { announced(for: $0.item) != $0.range }
    }
}
