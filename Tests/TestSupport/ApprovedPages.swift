import Documents
import FoundationEssentials
import Glibc

/// The pages of a document as pictures, compared with those that somebody has looked at and approved. They are kept in
/// `Tests/Approved`; `make approve` takes them anew.
///
/// ImageMagick compares: it counts the pixels that differ and draws where they are, all in one run of one program.
package struct ApprovedPages {
    private let name: String
    private let place: WorkingPlace

    /// Dots an inch: 𠮷 can still be told from 吉, and a page is a file of some 50 kB.
    private static let resolution = "55"
    /// A pixel differs when its grey is farther off than this share of all greys: an edge may be smoothed a little
    /// otherwise.
    private static let tolerance = "10%"
    /// Of the 290,000 pixels of a page. 。 in the place of 、 makes five.
    private static let mostDifferingPixels = 3

    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    private static let approved = root + "/Tests/Approved"
    /// Where the pictures of a comparison that failed are left.
    private static let left = root + "/.build/pictures"

    /// Whether this machine has what makes and compares pictures; `.ci/prepare browser` installs it.
    package static let isPossible =
        PDFReading.isPossible && DocumentTools().has(.office) && access("/usr/bin/compare", X_OK) == 0

    package init(_ name: String) throws {
        self.name = name
        place = try WorkingPlace()
    }

    /// - Parameter leaving: whether pictures are left for somebody to look at where pages differ; else nothing is approved
    ///   either.
    /// - Returns: a sentence for each page that does not look as it was approved.
    package func differences(ofWord file: [UInt8], leaving: Bool = true) throws -> [String] {
        try place.write(file, to: "read.docx")
        try PaperPrinter(DocumentTools()).printOffice(["read.docx"], in: place)
        try run("pdftoppm", ["-r", Self.resolution, "-gray", "-png", "read.pdf", "page"])
        let pages = try pictures(in: place.path, named: "page")
        if leaving, getenv("SHINGI_APPROVE") != nil { try approve(pages) }
        let kept = try pictures(in: Self.approved, named: name)
        guard pages.count == kept.count else {
            if leaving { try leave(pages.map { ($0, "actual") }) }
            return ["\(name): \(pages.count) pages, \(kept.count) were approved; see \(Self.left)"]
        }
        return try zip(pages, kept).compactMap { page, kept in
            try difference(of: page, from: kept, leaving)
        }
    }

    private func difference(of page: String, from kept: String, _ leaving: Bool) throws -> String? {
        let number = Self.number(of: page)
        let result = place.file("difference-\(number).png")
        let pixels: String
        do {
            try run(
                "compare", ["-metric", "AE", "-fuzz", Self.tolerance, kept, place.file(page), result])
            return nil
        } catch ToolError.failed(_, let output) {
            pixels = output
        }
        if let count = Double(pixels), count <= Double(Self.mostDifferingPixels) { return nil }
        if leaving { try leave([(page, "actual"), ("difference-\(number).png", "difference")]) }
        return "\(name), page \(number): \(pixels) pixels differ; see \(Self.left)"
    }

    private func approve(_ pages: [String]) throws {
        let files = FileManager.default
        for old in try pictures(in: Self.approved, named: name) { try files.removeItem(atPath: old) }
        for page in pages {
            try files.copyItem(
                atPath: place.file(page), toPath: "\(Self.approved)/\(name)-\(Self.number(of: page)).png")
        }
    }

    /// Those there are, for somebody to look at.
    private func leave(_ pictures: [(name: String, what: String)]) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: Self.left, withIntermediateDirectories: true)
        for (picture, what) in pictures where place.has(picture) {
            let path = "\(Self.left)/\(name)-\(what)-\(Self.number(of: picture)).png"
            if files.fileExists(atPath: path) { try files.removeItem(atPath: path) }
            try files.copyItem(atPath: place.file(picture), toPath: path)
        }
    }

    /// By page; of our own folder the names alone, since programs run in it.
    private func pictures(in folder: String, named name: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasPrefix(name + "-") && $0.dropFirst(name.count + 1).first?.isNumber == true && $0.hasSuffix(".png")
        }
        return names.sorted().map { folder == place.path ? $0 : "\(folder)/\($0)" }
    }

    /// `01` of `page-01.png`.
    private static func number(of picture: String) -> String {
        picture.split(separator: "-").last.map { String($0.dropLast(".png".count)) } ?? ""
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        try ToolRun(
            tool: .binder, program: "/usr/bin/\(program)", arguments: arguments, place: place, limits: .binder
        ).run()
    }
}
