import Documents
import ShingiDomain
import ShingiServices

/// Binds one packet, in a folder of its own.
struct PacketMaker: Sendable {
    let plan: PacketPlan
    let site: Site
    let store: Store
    let now: Instant
    private let steps: PacketSteps

    private static let (ownFile, marksFile, finishedFile) = ("own.pdf", "marks.pdf", "packet.pdf")
    /// What there is to do besides the papers: two passes of our own pages, binding.
    private static let ownSteps = 3

    init(
        plan: PacketPlan, site: Site, store: Store, now: Instant,
        report: @escaping @Sendable (PacketProgress) -> Void
    ) {
        self.plan = plan
        self.site = site
        self.store = store
        self.now = now
        steps = PacketSteps(total: Self.papers(of: plan).count + Self.ownSteps, report)
    }

    private static func papers(of plan: PacketPlan) -> [PacketPaper] {
        plan.lines.flatMap { PacketPaper.all(for: $0, in: plan) }
    }

    func make() throws -> Packet {
        let place = try WorkingPlace()
        let (items, first) = try bindPapers(in: place)
        let layout = try settle(items, first, in: place)
        steps.begin("一つに綴じています")
        try PDFBinder(site.tools).bind(
            binding(of: items, layout), marks: Self.marksFile, to: Self.finishedFile, in: place)
        try check(layout, in: place)
        return Packet(
            file: try FinishedFile(Self.finishedFile, in: place), pages: layout.front + layout.pages,
            lines: lines(of: items, layout), madeAt: now)
    }

    /// Our own pages and those of the papers at once, as if no paper needed a slip; where one does, ours are printed again.
    private func bindPapers(in place: WorkingPlace) throws -> (items: [PacketItem], layout: PacketLayout) {
        let papers = Self.papers(of: plan)
        let hoped = items(Dictionary(papers.map { ($0.key, .file("", pages: 1...1)) }) { first, _ in first })
        steps.begin("総括表・個票をページにしています")
        let binder = PaperBinder(tools: site.tools, store: store, place: place, steps: steps)
        let works: [@Sendable () throws -> Work] = [
            { .papers(try binder.bind(papers)) }, { .own(try print(hoped, nil, in: place)) },
        ]
        var bound: PaperBinder.Bound = [:]
        var own: (headings: [PDFHeading], pages: Int)?
        for work in try inParallel(works) {
            switch work {
            case .papers(let found): bound = found
            case .own(let found): own = found
            }
        }
        let items = items(bound)
        let hasSlips = bound.values.contains { if case .slip = $0 { true } else { false } }
        let printed = if !hasSlips, let own { own } else { try print(items, nil, in: place) }
        steps.finish()
        return (items, try PacketLayout(items, printed.headings, pages: printed.pages))
    }

    private enum Work: Sendable {
        case papers(PaperBinder.Bound)
        case own((headings: [PDFHeading], pages: Int))
    }

    private func items(_ bound: PaperBinder.Bound) -> [PacketItem] {
        plan.lines.map { PacketItem($0, in: plan, bound) }
    }

    /// The contents with their pages may be longer than without, and then the pages are others.
    private func settle(_ items: [PacketItem], _ first: PacketLayout, in place: WorkingPlace) throws -> PacketLayout {
        steps.begin("目次を作っています")
        var layout = first
        for _ in 1...3 {
            let before = layout
            let works: [@Sendable () throws -> PacketLayout] = [
                {
                    let printed = try print(items, before, in: place)
                    return try PacketLayout(items, printed.headings, pages: printed.pages)
                },
                {
                    let marks = binding(of: items, before).marks
                    try PDFBinder(site.tools).printMarks(marks, to: Self.marksFile, in: place)
                    return before
                },
            ]
            layout = try inParallel(works)[0]
            if layout == before { break }
        }
        steps.finish()
        return layout
    }

    private func print(
        _ items: [PacketItem], _ layout: PacketLayout?, in place: WorkingPlace
    ) throws -> (headings: [PDFHeading], pages: Int) {
        let shell = PageShell(
            title: plan.meeting.title, assets: site.assets, values: AnswerValues(requestNumber: ""))
        let page = site.pages.draw(PacketDocument(plan, items, layout), shell: shell)
        let styles = ShellAssets.printedStyleNames.map { site.files.contents(of: $0) } + [Self.withoutOwnNumbers]
        try PDFPrinter(site.tools).print(
            page.bytes, title: "資料一式 \(plan.meeting.title)", styles: styles, to: Self.ownFile, in: place)
        return try PDFBinder(site.tools).headings(of: Self.ownFile, in: place)
    }

    /// One running number stands on every page, be it ours or not.
    private static let withoutOwnNumbers = Array("@page { @bottom-center { content: none } }".utf8)

    private func binding(of items: [PacketItem], _ layout: PacketLayout) -> PDFBinding {
        let composer = PacketComposer(items, layout, isByNumber: plan.isByNumber, ownFile: Self.ownFile)
        return PDFBinding(
            primary: Self.ownFile, parts: composer.parts, marks: composer.marks, bookmarks: composer.bookmarks,
            labels: composer.labels)
    }

    private func check(_ layout: PacketLayout, in place: WorkingPlace) throws {
        let found = try PDFBinder(site.tools).pageCount(of: Self.finishedFile, in: place)
        let counted = layout.front + layout.pages
        guard found == counted else { throw PacketFault.pagesDiffer(counted: counted, found: found) }
    }

    private func lines(of items: [PacketItem], _ layout: PacketLayout) -> [Packet.Line] {
        items.enumerated().map { index, item in
            Packet.Line(
                item: item.line.item.id, name: item.name, title: item.title, range: layout.range(ofItem: index))
        }
    }
}
