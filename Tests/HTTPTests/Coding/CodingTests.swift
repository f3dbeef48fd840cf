import Testing

@testable import HTTP

@Suite("Content codings")
struct CodingTests {
    private func head(_ acceptEncoding: String?) -> RequestHead {
        var fields = Fields()
        fields["Accept-Encoding"] = acceptEncoding
        return RequestHead(method: .get, target: Target(rawPath: "/", path: []), fields: fields)
    }

    @Test("gzip is taken by its weight (RFC 9110 §12.5.3)", arguments: weights)
    func weight(_ field: String, _ takes: Bool) {
        #expect(AcceptEncoding(["Accept-Encoding": field]).takesGzip == takes)
    }

    static let weights: [(String, Bool)] = [
        ("gzip", true), ("GZip", true), ("gzip, deflate, br, zstd", true), ("br;q=1.0, gzip;q=0.8, *;q=0.1", true),
        ("*", true), ("x-gzip", true), ("gzip;q=0.001", true), ("gzip ; q=1.000", true), ("deflate, *;q=0.5", true),
        ("gzip;Q=0.5", true), ("", false), ("gzip;q=0", false), ("gzip;q=0.000", false), ("*;q=0", false),
        ("gzip;q=0, *", false), ("identity, gzip;q=0.5", false), ("identity", false), ("br", false),
        ("gzip;q=1.001", false), ("gzip;q=2", false), ("gzip;q=-1", false), ("gzip;q=0.1234", false),
        ("gzip;q=", false), ("gzip;q", false), ("gzip;x=1", false), ("gzip;q=.5", false), ("gzip;q=0x1", false),
        ("gzipped", false),
    ]

    @Test("gzip gives back what it was given", arguments: [0, 1, 1_000, 100_000])
    func roundTrip(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        for level in [1, 4, 9] {
            let compressed = Gzip.compress(bytes, level: level)
            #expect(try Gzip.decompress(compressed, limit: count) == bytes)
        }
    }

    @Test("gzip that is cut, changed or too large is refused")
    func malformed() {
        let compressed = Gzip.compress(Array("審議会".utf8))
        #expect(throws: Gzip.Failure.malformed) { try Gzip.decompress(Array(compressed.dropLast()), limit: 100) }
        #expect(throws: Gzip.Failure.malformed) { try Gzip.decompress(compressed + [0], limit: 100) }
        #expect(throws: Gzip.Failure.malformed) { try Gzip.decompress([1, 2, 3], limit: 100) }
        let bomb = Gzip.compress([UInt8](repeating: 0, count: 1_000_000))
        #expect(throws: Gzip.Failure.tooLarge) { try Gzip.decompress(bomb, limit: 1_000) }
    }

    @Test("a page is compressed for who takes it, and caches are told")
    func page() throws {
        let content = Array(String(repeating: "<p>答申</p>", count: 200).utf8)
        var page = Response.html(content)
        page.fields.set("ETag", "\"x\"")
        let compressed = page.compressed(for: head("gzip"))
        #expect(compressed.fields["Content-Encoding"] == "gzip")
        #expect(compressed.fields["Vary"] == "Accept-Encoding")
        #expect(compressed.fields["ETag"] == "W/\"x\"")
        guard case .bytes(let bytes) = compressed.body else {
            Issue.record("no content")
            return
        }
        #expect(try Gzip.decompress(bytes, limit: content.count) == content)
        let plain = page.compressed(for: head(nil))
        #expect(plain.fields["Content-Encoding"] == nil)
        #expect(plain.fields["Vary"] == "Accept-Encoding")
        #expect(plain.body.length == content.count)
    }

    @Test("what is small or no text stays as it is")
    func uncompressed() {
        let image = Response(
            .ok, fields: ["Content-Type": "image/png"], body: .bytes(Array(repeating: 0, count: 5_000)))
        for response in [Response.text("short"), image] {
            let answer = response.compressed(for: head("gzip"))
            #expect(answer.fields["Content-Encoding"] == nil)
            #expect(answer.fields["Vary"] == nil)
        }
    }

    @Test("Vary grows without repeating a name")
    func vary() {
        var response = Response(.ok, fields: ["Vary": "Cookie"])
        response.addVary("Accept-Encoding")
        response.addVary("accept-encoding")
        #expect(response.fields.all("Vary") == ["Cookie, Accept-Encoding"])
    }
}
