import Testing

@testable import HTTP

@Suite("Fields that all responses have")
struct StandingFieldsTests {
    private func head(_ fields: Fields) throws -> String {
        var response = Response(.ok, fields: fields)
        response.standingFields = StandingFields(["X-Frame-Options": "DENY", "Cache-Control": "no-cache", "A": "1"])
        var buffer: [UInt8] = []
        _ = try ResponseEncoder.encode(
            response, method: .get, version: .http11, keepAlive: true, date: "now", into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test("come besides the response's own")
    func besides() throws {
        #expect(
            try head(["B": "2"])
                == "HTTP/1.1 200 OK\r\nDate: now\r\nX-Frame-Options: DENY\r\nCache-Control: no-cache\r\n"
                + "A: 1\r\nB: 2\r\nContent-Length: 0\r\n\r\n")
    }

    @Test("give way to the response's own, in any case (RFC 9110 §5.1)")
    func replaced() throws {
        let own = try head(["cache-control": "public", "x-frame-options": "SAMEORIGIN"])
        #expect(own.contains("cache-control: public\r\n") && own.contains("x-frame-options: SAMEORIGIN\r\n"))
        #expect(own.contains("A: 1\r\n") && !own.contains("Cache-Control") && !own.contains("DENY"))
    }
}

@Suite("Numbers in bytes")
struct DecimalTests {
    @Test(
        "are the digits a string would have",
        arguments: [0, 7, 10, 999, 1_000, 65_536, Int.max, Int.min, -1])
    func digits(_ number: Int) {
        var bytes: [UInt8] = []
        bytes.append(decimal: number)
        #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
    }

    @Test("have zeros before them on demand")
    func zeros() {
        var bytes: [UInt8] = []
        bytes.append(decimal: 7, minimumDigits: 3)
        bytes.append(decimal: 1_234, minimumDigits: 3)
        #expect(bytes == Array("0071234".utf8))
    }
}
