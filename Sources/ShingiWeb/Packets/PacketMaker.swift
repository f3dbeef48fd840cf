import Documents
import ShingiDomain
import ShingiServices

/// Binds one packet, in a folder of its own.
struct PacketMaker {
    let plan: PacketPlan
    let site: Site
    let store: Store
    let now: Instant
    /// Told of each step: how many are done, of how many, and what comes now.
    let report: (Int, Int, String) -> Void

    private static let ownFile = "own.pdf"
    /// What follows after the papers: two passes of our own pages, binding.
    private static let lastSteps = 3

    func make() throws -> Packet {
        let place = try WorkingPlace()
        var done = 0
        let total = plan.cases.values.reduce(Self.lastSteps) { $0 + $1.materials.current.count }
        func step(_ words: String) {
            report(done, total, words)
            done += 1
        }
        let binder = PaperBinder(tools: site.tools, store: store, place: place)
        let items = try plan.lines.map { line in
            try PacketItem(line, in: plan) { paper in
                step("資料「\(paper.material.title)」をページにしています")
                return try binder.content(of: paper)
            }
        }
        step("総括表・個票をページにしています")
        var layout = try print(items, nil, in: place)
        step("目次を作っています")
        // The contents with their pages may be longer than without, and then the pages are others.
        for _ in 1...3 {
            let next = try print(items, layout, in: place)
            if next == layout { break }
            layout = next
        }
        step("一つに綴じています")
        try PDFBinder(site.tools).bind(binding(of: items, layout), to: "packet.pdf", in: place)
        try check(layout, in: place)
        return Packet(
            file: try FinishedFile("packet.pdf", in: place), pages: layout.front + layout.pages,
            lines: lines(of: items, layout), madeAt: now)
    }

    private func print(_ items: [PacketItem], _ layout: PacketLayout?, in place: WorkingPlace) throws -> PacketLayout {
        let shell = PageShell(
            title: plan.meeting.title, assets: site.assets, values: AnswerValues(requestNumber: ""))
        let page = site.pages.draw(PacketDocument(plan, items, layout), shell: shell)
        let styles = ShellAssets.printedStyleNames.map { site.files.contents(of: $0) } + [Self.withoutOwnNumbers]
        try PDFPrinter(site.tools).print(
            page.bytes, title: "資料一式 \(plan.meeting.title)", styles: styles, to: Self.ownFile, in: place)
        let found = try PDFBinder(site.tools).headings(of: Self.ownFile, in: place)
        return try PacketLayout(items, found.headings, pages: found.pages)
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
        let found = try PDFBinder(site.tools).pageCount(of: "packet.pdf", in: place)
        let counted = layout.front + layout.pages
        guard found == counted else { throw PacketFault.pagesDiffer(counted: counted, found: found) }
    }

    private func lines(of items: [PacketItem], _ layout: PacketLayout) -> [Packet.Line] {
        items.enumerated().map { index, item in
            Packet.Line(
                item: item.line.item.id, name: item.name, title: item.title, range: layout.range(ofItem: index),
                announced: item.line.pages)
        }
    }
}
