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
        .optionalText("hint", \.hint))

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

    init(_ plan: PacketPlan, _ state: PacketShelf.State?, _ tools: DocumentTools, for actor: Actor) {
        let meeting = plan.meeting
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
        lead =
            "表紙、目次、すべての議題の総括表・個票と資料を、次第の順に一つのPDFに綴じます。"
            + (plan.isByNumber ? "各ページに資料番号を付けます。" : "全体に通したページ番号を付けます。")
        let canMake = tools.has(.printer) && tools.has(.binder)
        banners = Self.banners(state, canMake: canMake)
        progress = Self.progress(state)
        var packet: Packet?
        if case .ready(let ready)? = state { packet = ready }
        file = packet.map { _ in LinkButton("資料一式をPDFで開く", href: Paths.meetingPDFPacket(meeting.id), style: .filled) }
        made = packet.map {
            "\($0.pages)ページ、\(FileSize($0.file.size).text)。\($0.madeAt.civilDate.japanese) \($0.madeAt.timeOfDay.iso)に作りました。"
        }
        making =
            canMake && packet == nil && progress == nil
            ? PostButton("資料一式のPDFを作る", action: Paths.meetingPacket(meeting.id), style: .filled) : nil
        rows = (packet?.lines ?? []).map(Line.init)
        let differs = !plan.isByNumber && rows.contains { $0.announced != nil }
        hint =
            differs && actor.may(.buildAgendas) && meeting.state == .planned
            ? "次第のページ数が、綴じたページ数と違う議題があります。ここにない資料を足して配るのでなければ、次第を組むページでページ数を直してください。" : nil
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
    fileprivate init(_ line: Packet.Line) {
        name = line.name
        title = line.title
        pages = line.range?.description ?? "―"
        let differs = line.announced != nil && line.announced != line.range
        announced = differs ? line.announced?.description : nil
    }
}
