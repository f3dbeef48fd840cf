@testable import HTTP

/// Everything a parser said about some bytes, body chunks joined, so that it can be compared however the bytes came.
struct Transcript: Equatable, CustomStringConvertible {
    var heads: [String] = []
    var bodies: [String] = []
    var trailers: [Fields] = []
    var failure: ParseFailure?

    init(_ text: String, limits: Limits = Limits(), cut: Int? = nil) {
        self.init(Array(text.utf8), limits: limits, pieces: cut.map { [$0] } ?? [])
    }

    /// Feeds the bytes in pieces that end at the given indices.
    init(_ bytes: [UInt8], limits: Limits = Limits(), pieces: [Int]) {
        var parser = RequestParser(limits: limits)
        var body: [UInt8] = []
        var start = 0
        for end in pieces + [bytes.count] {
            parser.append(bytes[start..<end])
            start = end
            read(&parser, &body)
        }
    }

    static func byteByByte(_ text: String, limits: Limits = Limits()) -> Transcript {
        let bytes = Array(text.utf8)
        return Transcript(bytes, limits: limits, pieces: Array(0..<bytes.count))
    }

    private mutating func read(_ parser: inout RequestParser, _ body: inout [UInt8]) {
        while true {
            switch parser.next() {
            case .needMore: return
            case .head(let head): heads.append(Self.describe(head))
            case .bodyChunk(let bytes): body += bytes
            case .end(let fields):
                bodies.append(String(decoding: body, as: UTF8.self))
                trailers.append(fields)
                body = []
            case .failure(let failure):
                self.failure = failure
                return
            }
        }
    }

    private static func describe(_ head: RequestHead) -> String {
        "\(head.method.name) \(head.target.rawPath) \(head.target.path) ?\(head.target.query) @\(head.host)"
    }

    var description: String {
        "\(heads) \(bodies) \(failure.map { "\($0.status.code) \($0.reason)" } ?? "-")"
    }
}
