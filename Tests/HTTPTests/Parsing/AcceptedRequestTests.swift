import TestSupport
import Testing

@testable import HTTP

@Suite("Requests that are accepted")
struct AcceptedRequestTests {
    @Test("reads the same whole, split at every byte and byte by byte", arguments: AcceptedForm.all)
    func accepted(_ form: AcceptedForm) {
        let whole = Transcript(form.text)
        #expect(whole.failure == nil)
        #expect(whole.heads == form.heads)
        #expect(whole.bodies == form.bodies)
        for cut in 0...form.text.utf8.count { #expect(Transcript(form.text, cut: cut) == whole, "cut at \(cut)") }
        #expect(Transcript.byteByByte(form.text) == whole)
    }

    @Test("a Host names a host as DNS, IPv4 or IPv6 do", arguments: hosts)
    func host(_ host: String) {
        #expect(Transcript("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n").heads == ["GET / [] ? @\(host)"])
    }

    static let hosts = [
        "shingi.example.jp", "127.0.0.1:8080", "localhost", "my_host", "a.", "a:", "a:0", "a:65535", "[::]", "[::1]",
        "[1::]", "[1:2:3:4:5:6:7:8]", "[::ffff:192.0.2.1]:1", "[1:2:3:4:5:6:7::]", "[::2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:192.0.2.1]", "[::192.0.2.1]",
    ]
}
