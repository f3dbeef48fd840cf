/// A page as it is given to the printer: whatever its HTML says, it cannot read a file of this machine or reach a
/// network.
struct PrintedPage {
    let bytes: [UInt8]

    /// - Parameter page: its own beginning is kept; a parser lets what comes twice pass (HTML §13.2.6.4).
    init(_ page: [UInt8], title: String, styles: [[UInt8]]) {
        // A policy holds for all that stands behind it, and can only be made stricter by another one (CSP3 §8.1).
        var head = Array(
            #"<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content=""#.utf8)
        head += Array(#"\#(Self.policy)"><title>\#(Self.escaped(title))</title>"#.utf8)
        for style in styles { head += Array("<style>".utf8) + style + Array("</style>".utf8) }
        bytes = head + Self.withoutMeta(page)
    }

    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

    /// A policy keeps a page from loading a file, but not from going to one (`http-equiv=refresh`), which would then be
    /// printed in its place. A `link` in place of each `meta` says nothing and stands wherever that may stand; text has no
    /// such tag, as its `<` is escaped.
    private static func withoutMeta(_ page: [UInt8]) -> [UInt8] {
        var page = page
        let (meta, link) = (Array("meta".utf8), Array("link".utf8))
        for start in page.indices.dropLast(meta.count) where page[start] == UInt8(ascii: "<") {
            let name = start + 1..<start + 1 + meta.count
            if page[name].map({ $0 | 0x20 }) == meta { page.replaceSubrange(name, with: link) }
        }
        return page
    }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            default: escaped.append(character)
            }
        }
    }
}
