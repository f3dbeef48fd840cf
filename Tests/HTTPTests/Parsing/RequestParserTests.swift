import Testing

@testable import HTTP

@Suite("RequestParser")
struct RequestParserTests {
    @Test("a body over the limit its route sets is refused before any of it is delivered (RFC 9110 §15.5.14)")
    func routeLimit() throws {
        var parser = RequestParser()
        parser.append("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n".utf8)
        let head = try parser.nextHead()
        #expect(head.expectsContinue)
        parser.bodyLimit = 10
        let failure = parser.nextFailure()
        #expect(failure?.status == .contentTooLarge)
        let again = parser.nextFailure()
        #expect(again?.status == .contentTooLarge)
    }

    @Test("a route may allow more than the general limit, for its request only")
    func widerLimit() {
        var limits = Limits()
        limits.body = 4
        var parser = RequestParser(limits: limits)
        parser.append("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345".utf8)
        _ = parser.next()
        parser.bodyLimit = 5
        guard case .bodyChunk(let bytes) = parser.next(), case .end = parser.next() else {
            Issue.record("the body was not read")
            return
        }
        #expect(bytes == Array("12345".utf8))
        parser.append("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345".utf8)
        _ = parser.next()
        let failure = parser.nextFailure()
        #expect(failure?.status == .contentTooLarge)
    }

    @Test("content larger than its chunks together may be is refused at the chunk that passes the limit")
    func chunkedLimit() {
        var limits = Limits()
        limits.body = 8
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(Transcript(head + "4\r\n1234\r\n4\r\n1234\r\n0\r\n\r\n", limits: limits).bodies == ["12341234"])
        let failure = Transcript(head + "4\r\n1234\r\n5\r\n12345\r\n0\r\n\r\n", limits: limits).failure
        #expect(failure?.status == .contentTooLarge)
    }

    @Test("is idle between requests and only there")
    func idle() {
        var parser = RequestParser()
        #expect(parser.isIdle)
        parser.append("G".utf8)
        #expect(!parser.isIdle && parser.isInHead)
        parser.append("ET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        _ = parser.next()
        #expect(!parser.isIdle && !parser.isInHead)
        _ = parser.next()
        #expect(parser.isIdle)
    }

    @Test("trailers are given apart from the head (RFC 9110 §6.5.1)")
    func trailers() throws {
        var parser = RequestParser()
        parser.append("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nDigest: b\r\n\r\n".utf8)
        let head = try parser.nextHead()
        guard case .end(let trailers) = parser.next() else {
            Issue.record("no end")
            return
        }
        #expect(!head.fields.contains("Digest"))
        #expect(trailers["digest"] == "b")
    }

    @Test("the connection is kept as version and Connection say (RFC 9112 §9.3)", arguments: connections)
    func keepsAlive(_ version: String, _ connection: String, _ keeps: Bool) throws {
        var parser = RequestParser()
        parser.append("GET / HTTP/\(version)\r\nHost: a\r\n\(connection)\r\n\r\n".utf8)
        let head = try parser.nextHead()
        #expect(head.keepsAlive == keeps)
    }

    static let connections: [(String, String, Bool)] = [
        ("1.1", "A: b", true), ("1.1", "Connection: close", false), ("1.1", "Connection: Close", false),
        ("1.1", "connection: upgrade , CLOSE", false), ("1.1", "Connection: closed", true),
        ("1.1", "Connection: keep-alive\r\nConnection: close", false), ("1.0", "A: b", false),
        ("1.0", "Connection: Keep-Alive", true), ("1.0", "Connection: keep-alive, close", false),
    ]

    @Test("100-continue counts for HTTP/1.1 alone (RFC 9110 §10.1.1)")
    func expectation() throws {
        var parser = RequestParser()
        parser.append("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n".utf8)
        let head = try parser.nextHead()
        #expect(!head.expectsContinue)
    }

    @Test("a megabyte that comes byte by byte is read in time that grows with its length only")
    func linear() {
        var parser = RequestParser()
        parser.append("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n".utf8)
        _ = parser.next()
        var count = 0
        for _ in 0..<1_000_000 {
            parser.append(CollectionOfOne(UInt8(ascii: "x")))
            if case .bodyChunk(let bytes) = parser.next() { count += bytes.count }
        }
        #expect(count == 1_000_000)
        #expect(parser.bufferedCount == 0)
    }
}

extension RequestParser {
    mutating func nextHead() throws -> RequestHead {
        var head: RequestHead?
        if case .head(let read) = next() { head = read }
        return try #require(head)
    }

    mutating func nextFailure() -> ParseFailure? {
        if case .failure(let failure) = next() { return failure }
        return nil
    }
}
