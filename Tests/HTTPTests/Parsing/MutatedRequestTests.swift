import Testing

@testable import HTTP

@Suite("Requests changed at random")
struct MutatedRequestTests {
    @Test("read the same whole and in pieces", arguments: 1...20)
    func split(_ seed: UInt64) {
        var random = Generator(state: seed)
        for _ in 0..<100 {
            let bytes = Self.mutated(&random)
            let cuts = (0..<4).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
            let whole = Transcript(bytes, pieces: [])
            let pieces = Transcript(bytes, pieces: cuts)
            #expect(pieces == whole, "\(String(decoding: bytes, as: UTF8.self).debugDescription) cut at \(cuts)")
        }
    }

    private static func mutated(_ random: inout Generator) -> [UInt8] {
        var bytes = Array((0..<3).map { _ in requests.randomElement(using: &random) ?? "" }.joined().utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.insert(contentsOf: piece, at: index)
            case 1: bytes.remove(at: index)
            default: bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }

    private static let requests = [
        "GET /cases/7?q=%E7%AD%94 HTTP/1.1\r\nHost: a\r\nCookie: a=b; c=d\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 5\r\n\r\n12345",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;a=\"b\"\r\nabc\r\n0\r\nX: y\r\n\r\n",
        "OPTIONS * HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "\r\n",
    ]

    private static let pieces = [
        "\r", "\n", "\r\n", "\0", " ", "\t", ":", ";", ",", "%", "%00", "%c0%af", "/../", "chunked", "Host: b\r\n",
        "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "0", "ffffffffffffffff", "\"", "+", "-",
        "Expect: 100-continue\r\n", "HTTP/1.1",
    ]

    /// SplitMix64: the same requests in every run.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
