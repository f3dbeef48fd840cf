import HTTP

/// The values of a sent form by name, for forms with hundreds of them. Line ends are those of our texts: a browser
/// sends CR LF for each (HTML, form submission), everything else stays byte for byte.
struct SentValues {
    private let values: [String: String]
    /// The row numbers that were sent for each `name.<number>…`, in order.
    private let rowNumbers: [String: [Int]]

    init(_ form: FormData) {
        values = Dictionary(form.values.entries.map { ($0.name, $0.value) }) { first, _ in first }
            .mapValues(Self.withLineFeeds)
        var rows: [String: Set<Int>] = [:]
        for name in values.keys {
            for part in name.split(separator: ".").dropFirst() {
                guard let row = Self.row(part) else { continue }
                rows[String(name[..<name.index(before: part.startIndex)]), default: []].insert(row)
            }
        }
        rowNumbers = rows.mapValues { $0.sorted() }
    }

    subscript(name: String) -> String? { values[name] }

    func rows(of name: String) -> [Int] { rowNumbers[name] ?? [] }

    /// The names that begin with `prefix`, sorted.
    func names(beginning prefix: String) -> [String] {
        values.keys.filter { $0.hasPrefix(prefix) }.sorted()
    }

    private static func row(_ part: Substring) -> Int? {
        part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
    }

    static func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n"), bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
