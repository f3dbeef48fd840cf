import Testing

@testable import HTTP

@Suite("KnownHead")
struct KnownHeadTests {
    private static let head = "GET /healthz?a=%E5%AF%A9 HTTP/1.1\r\nHost: a\r\nCookie: b=c\r\n\r\n"

    /// One parser after another, as the connections of a loop.
    private let memory = KnownHead()

    private func parse(_ arrivals: [String], limits: Limits = Limits()) -> [String] {
        var parser = RequestParser(limits: limits, memory: memory)
        return arrivals.flatMap { arrival -> [String] in
            Array(arrival.utf8).withUnsafeBytes { parser.append($0) }
            return Self.said(by: &parser)
        }
    }

    private static func said(by parser: inout RequestParser) -> [String] {
        var said: [String] = []
        while true {
            switch parser.next() {
            case .needMore: return said
            case .head(let head):
                said.append("\(head.method.name) \(head.target.rawPath) \(head.fields["Cookie"] ?? "-")")
            case .bodyChunk(let bytes): said.append(String(decoding: bytes, as: UTF8.self))
            case .end: said.append("end")
            case .failure(let failure): return said + ["\(failure.status.code)"]
            }
        }
    }

    @Test("the same bytes once more are the same request, on another connection as well, and are not read again")
    func again() throws {
        var first = RequestParser(memory: memory)
        var second = RequestParser(memory: memory)
        var heads: [RequestHead] = []
        for turn in 0..<4 {
            let bytes = Array(Self.head.utf8)
            if turn < 2 {
                bytes.withUnsafeBytes { first.append($0) }
                heads.append(try first.nextHead())
                guard case .end = first.next(), case .needMore = first.next() else { throw Unexpected() }
            } else {
                bytes.withUnsafeBytes { second.append($0) }
                heads.append(try second.nextHead())
                guard case .end = second.next(), case .needMore = second.next() else { throw Unexpected() }
            }
        }
        #expect(heads.allSatisfy { $0 === heads[0] })
    }

    private struct Unexpected: Error {}

    @Test("any other byte is read for itself")
    func everyByte() {
        let bytes = Array(Self.head.utf8)
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            let text = String(decoding: other, as: UTF8.self)
            var parser = RequestParser()
            other.withUnsafeBytes { parser.append($0) }
            let expected = Self.said(by: &parser)
            _ = parse([Self.head])
            #expect(parse([text]) == expected, "byte \(index)")
        }
    }

    @Test(
        "however a known head is cut, or what comes with it, the requests are those that a parser without memory reads")
    func cuts() {
        let follower = "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok"
        for stream in [Self.head + Self.head, Self.head + follower, follower + Self.head, "\r\n" + Self.head] {
            for cut in 0...stream.utf8.count {
                let bytes = Array(stream.utf8)
                let pieces = [bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) }
                _ = parse([Self.head])
                var plain = RequestParser()
                let expected = pieces.flatMap { piece -> [String] in
                    Array(piece.utf8).withUnsafeBytes { plain.append($0) }
                    return Self.said(by: &plain)
                }
                #expect(parse(pieces) == expected, "cut at \(cut)")
            }
        }
    }

    @Test("what is known and comes while the request before it is being answered waits behind that one, in order")
    func order() throws {
        _ = parse([Self.head])
        var parser = RequestParser(memory: memory)
        let other = "GET /first HTTP/1.1\r\nHost: a\r\n\r\n"
        Array(other.utf8).withUnsafeBytes { parser.append($0) }
        #expect(try parser.nextHead().target.rawPath == "/first")
        guard case .end = parser.next() else { throw Unexpected() }
        _ = parse([Self.head])
        for arrival in [Self.head, other] { Array(arrival.utf8).withUnsafeBytes { parser.append($0) } }
        #expect(!parser.isIdle && parser.isInHead)
        #expect(Self.said(by: &parser) == ["GET /healthz b=c", "end", "GET /first -", "end"])
    }

    @Test("a request with content is not kept: its head says nothing of what follows")
    func content() {
        let post = "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n"
        #expect(parse([post, "ok", post, "no"]) == ["POST /x -", "ok", "end", "POST /x -", "no", "end"])
    }

    @Test("a refused head is refused again")
    func refused() {
        let bad = "GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"
        #expect(parse([bad]) == ["400"])
        #expect(parse([bad]) == ["400"])
    }
}
