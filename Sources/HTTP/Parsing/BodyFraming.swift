/// How long the content of a request is (RFC 9112 §6.3).
enum BodyFraming: Sendable, Equatable {
    case length(Int)
    case chunked

    init(of fields: Fields, version: HTTPVersion) throws(ParseFailure) {
        let lengths = fields.lines.indices.filter { fields.isName("Content-Length", at: $0) }
        let codings = fields.lines.indices.filter { fields.isName("Transfer-Encoding", at: $0) }
        guard !codings.isEmpty else {
            self = .length(try Self.length(lengths.map { fields.bytes[fields.lines[$0].value] }))
            return
        }
        // Two lengths for one body are how requests are smuggled; refusing both is allowed.
        guard lengths.isEmpty else {
            throw ParseFailure(.badRequest, "Content-Length beside Transfer-Encoding", "RFC 9112 §6.1")
        }
        guard version == .http11 else {
            throw ParseFailure(.badRequest, "Transfer-Encoding in HTTP/1.0", "RFC 9112 §6.1")
        }
        try Self.checkCodings(codings.map { fields.bytes[fields.lines[$0].value] })
        self = .chunked
    }

    private static func length(_ values: [ArraySlice<UInt8>]) throws(ParseFailure) -> Int {
        guard let value = values.first else { return 0 }
        guard values.count == 1 else {
            throw ParseFailure(.badRequest, "Content-Length is repeated", "RFC 9112 §6.3")
        }
        guard !value.isEmpty, value.allSatisfy(\.isDigit) else {
            throw ParseFailure(.badRequest, "Content-Length is not digits", "RFC 9110 §8.6")
        }
        // 18 digits fit in Int; so many bytes nobody sends.
        guard value.count <= 18 else {
            throw ParseFailure(.badRequest, "Content-Length overflows", "RFC 9110 §8.6")
        }
        return value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Passes for one `chunked` and nothing else.
    private static func checkCodings(_ values: [ArraySlice<UInt8>]) throws(ParseFailure) {
        let names = values.flatMap { value in
            value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(\.trimmingBlanks)
        }
        let areChunked = names.map { name in
            name.count == 7 && zip(name, "chunked".utf8).allSatisfy { $0.asciiLowercased == $1 }
        }
        guard areChunked.last == true else {
            throw ParseFailure(.badRequest, "the final transfer coding is not chunked", "RFC 9112 §6.3")
        }
        guard areChunked.filter({ $0 }).count == 1, !names.contains(where: \.isEmpty) else {
            throw ParseFailure(.badRequest, "chunked applied twice", "RFC 9112 §6.1")
        }
        guard names.count == 1 else {
            throw ParseFailure(.notImplemented, "transfer coding beside chunked", "RFC 9112 §6.1")
        }
    }
}
