import Documents
import Glibc
import ShingiDomain
import ShingiServices
import TestSupport
import Testing

@testable import ShingiWeb

/// One packet after the other: each takes all that a machine has.
@Suite("Packets", .serialized, .enabled(if: PDFReading.isPossible))
enum PacketSuite {}

/// A site whose packets are made by the real programs, and how somebody asks for one.
struct PacketSite {
    static let page = "/meetings/2/packet"
    static let file = "/meetings/2/packet.pdf"

    let site: TestSite
    let staff: Browser

    /// - Parameter isWhole: with the two longest papers of the demo, which most tests only wait for.
    init(isWhole: Bool = false, tools: DocumentTools = DocumentTools()) throws {
        site = try TestSite(tools: tools)
        staff = try site.signIn(as: .secretariat)
        guard !isWhole else { return }
        let secretariat = try site.actor(.secretariat)
        try site.store.write { services in
            let long = try services.packets.plan(Self.meeting, for: secretariat).documents.values.flatMap(\.papers)
                .filter { $0.content.size > 200_000 }
            for paper in long { _ = try services.itemPapers.remove(paper.id, by: secretariat) }
            // So that members have the same.
            try services.agendas.release(Self.meeting, by: secretariat)
        }
    }

    static let meeting = MeetingID(rawValue: 2)

    /// As the reader has it.
    func agenda(for role: Role = .secretariat) throws -> [AgendaLine] {
        let actor = try site.actor(role)
        return try site.store.read { try $0.packets.plan(Self.meeting, for: actor).lines }
    }

    /// Asks for the packet as somebody would, and waits until it is there.
    func packet(_ browser: Browser? = nil) throws -> (page: WebPage, pdf: PDFReading) {
        let browser = browser ?? staff
        var page = try browser.get(Self.page)
        if page.actions.contains(Self.page) {
            let asked = try browser.submit(Self.page)
            guard asked.status == 303 else { throw TestSite.Unexpected(asked) }
            page = try browser.get(Self.page)
        }
        // Ends by itself: each program that works on it has its time.
        while page["Refresh"] != nil {
            usleep(50_000)
            page = try browser.get(Self.page)
        }
        let answer = try browser.get(Self.file)
        guard answer.status == 200 else { throw TestSite.Unexpected(page) }
        return (page, try PDFReading(answer.body))
    }

    /// Adds a paper to a case.
    func add(_ name: String, _ bytes: [UInt8], to id: Int) throws {
        _ = try staff.get("/cases/\(id)")
        let sent = try staff.upload(
            "/cases/\(id)/materials", ["delivery": "addition"], files: [("files", name, "", bytes)])
        guard sent.status == 303 else { throw TestSite.Unexpected(sent) }
    }

    static func pdf(pages: Int) throws -> [UInt8] {
        let text = (1...pages).map { "<p>別紙の\($0)枚目 𠮷田・山﨑</p>" }.joined()
        let style = #"p { break-after: page; font-family: "BIZ UDPGothic" } p:last-child { break-after: auto }"#
        return try PDFPrinter(DocumentTools()).print(Array(text.utf8), title: "別紙", styles: [Array(style.utf8)])
    }

    /// A GIF of one pixel.
    static let pixel: [UInt8] =
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0]
        + [2, 2, 0x44, 1, 0, 0x3b]
}

/// A packet as its reader has it: pages with their running numbers.
struct PacketPages {
    /// Without blanks.
    let texts: [String]
    /// Cover and contents.
    let front: Int

    init(_ pdf: PDFReading) throws {
        texts = try pdf.texts()
        front = texts.firstIndex { $0.hasSuffix("P1") } ?? texts.count
    }

    var contents: String { texts[1..<front].joined() }

    /// By its running number.
    subscript(page: Int) -> String { texts[front + page - 1] }

    func text(of range: PageRange) -> String { (range.first...range.last).map { self[$0] }.joined() }

    /// 諮問事項(1)…P22～P32 → 22...32; the cells of a row stand between each other as they lie on the page.
    func range(of name: String) -> PageRange? {
        guard let place = contents.firstRange(of: name) else { return nil }
        let rest = contents[place.upperBound...]
        for index in rest.indices where rest[index] == "P" && rest[rest.index(after: index)].isNumber {
            return PageRange(text: String(rest[index...].prefix { $0 == "P" || $0 == "～" || $0.isNumber }))
        }
        return nil
    }
}
