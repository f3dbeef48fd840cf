/// Reads a request target (RFC 9112 §3.2): checks every character, decodes the path, leaves the query encoded.
struct TargetReader {
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    func read(for method: Method) throws(ParseFailure) -> (Target, authority: String?) {
        if bytes.first == UInt8(ascii: "/") {
            return (try target(.origin, from: 0), nil)
        }
        if bytes.count == 1, bytes[0] == UInt8(ascii: "*") {
            guard method == .options else {
                throw ParseFailure(.badRequest, "* without OPTIONS", "RFC 9112 §3.2.4")
            }
            return (Target(form: .asterisk, rawPath: "*", path: []), nil)
        }
        return try absolute()
    }

    private func absolute() throws(ParseFailure) -> (Target, authority: String?) {
        guard let start = authorityStart else {
            throw ParseFailure(.badRequest, "target in no known form", "RFC 9112 §3.2")
        }
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? bytes.count
        guard Authority.isValid(bytes[start..<end]) else {
            throw ParseFailure(.badRequest, "malformed authority", "RFC 9110 §4.2.4")
        }
        return (try target(.absolute, from: end), String(decoding: bytes[start..<end], as: UTF8.self))
    }

    /// Where the authority begins after `http://` or `https://` in any case.
    private var authorityStart: Int? {
        for scheme in ["http://", "https://"] where bytes.count > scheme.utf8.count {
            if zip(bytes, scheme.utf8).allSatisfy({ $0.asciiLowercased == $1 }) { return scheme.utf8.count }
        }
        return nil
    }

    private func target(_ form: Target.Form, from start: Int) throws(ParseFailure) -> Target {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
        let path = Bytes(rebasing: bytes[start..<end])
        let segments = try Self.segments(path)
        let query = end < bytes.count ? try Self.query(Bytes(rebasing: bytes[(end + 1)...])) : ""
        // An empty path in absolute form is the root (RFC 9110 §4.2.3).
        let rawPath = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
        return Target(form: form, rawPath: rawPath, path: segments, query: query)
    }

    private static func segments(_ path: Bytes) throws(ParseFailure) -> [String] {
        let allowed = ByteSet.path
        guard path.allSatisfy({ allowed.contains($0) }) else {
            throw ParseFailure(.badRequest, "character that a path may not hold", "RFC 3986 §3.3")
        }
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        segments.reserveCapacity(4)
        var start = 1
        for index in 1...path.count where index == path.count || path[index] == UInt8(ascii: "/") {
            segments.append(try segment(Bytes(rebasing: path[start..<index])))
            start = index + 1
        }
        return segments
    }

    private static func segment(_ raw: Bytes) throws(ParseFailure) -> String {
        let text = try decoded(raw)
        // Browsers resolve these before they send; who sends them is looking for a file outside.
        guard text != "..", text != "." else {
            throw ParseFailure(.badRequest, "dot segment in the path", "RFC 3986 §5.2.4")
        }
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw ParseFailure(.badRequest, "control character in the path", "RFC 3986 §7.3")
        }
        return text
    }

    private static func decoded(_ raw: Bytes) throws(ParseFailure) -> String {
        guard raw.contains(UInt8(ascii: "%")) else { return String(decoding: raw, as: UTF8.self) }
        do throws(HTTPError) {
            return try PercentCoding.decode(raw, plusIsSpace: false)
        } catch {
            throw switch error {
            case .invalidUTF8: ParseFailure(.badRequest, "percent-encoded bytes are not UTF-8", "RFC 3629 §3")
            default: ParseFailure(.badRequest, "malformed percent-encoding", "RFC 3986 §2.1")
            }
        }
    }

    private static func query(_ raw: Bytes) throws(ParseFailure) -> String {
        let allowed = ByteSet.query
        guard raw.allSatisfy({ allowed.contains($0) }) else {
            throw ParseFailure(.badRequest, "character that a query may not hold", "RFC 3986 §3.4")
        }
        // Decoded only to know that it can be: names and values are cut apart later.
        guard !(try decoded(raw)).utf8.contains(0) else {
            throw ParseFailure(.badRequest, "NUL in the query", "RFC 3986 §7.3")
        }
        return String(decoding: raw, as: UTF8.self)
    }
}
