import Testing

@testable import HTTP

@Suite("A form read as it arrives")
struct FormStreamTests {
    private static let boundary = "----x"

    private static func part(_ name: String, _ content: String, fileName: String? = nil) -> String {
        let file = fileName.map { "; filename=\"\($0)\"" } ?? ""
        return "------x\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n\(content)\r\n"
    }

    private static let whole = Array(
        (part("title", "図") + part("files", "\r\n--\r\nAB", fileName: "あ.pdf") + part("_csrf", "token")
            + part("files", "", fileName: "") + part("_form", "key") + "------x--\r\n").utf8)

    @Test("fields and files are the same however the bytes are cut", arguments: [1, 2, 5, 17, 10_000])
    func cut(step: Int) throws {
        var form = try FormStream(contentType: "multipart/form-data; boundary=\(Self.boundary)", limits: Limits())
        var files: [(String?, String)] = []
        for start in stride(from: 0, to: Self.whole.count, by: step) {
            form.append(Self.whole[start..<min(start + step, Self.whole.count)])
            reading: while true {
                switch try form.next() {
                case .needMore: break reading
                case .file(let head): files.append((head.filename, ""))
                case .bytes(let bytes): files[files.count - 1].1 += String(decoding: bytes, as: UTF8.self)
                case .fileEnd: break
                }
            }
        }
        try form.finish()
        #expect(form.values == FormValues(["title": "図", "_csrf": "token", "_form": "key"]))
        #expect(files.map(\.0) == ["あ.pdf", ""] && files.map(\.1) == ["\r\n--\r\nAB", ""])
    }

    @Test("a field beyond its limit is refused before it is held whole, a form cut off at its end")
    func limits() throws {
        var limits = Limits()
        limits.formValue = 100
        var form = try FormStream(contentType: "multipart/form-data; boundary=----x", limits: limits)
        form.append(Self.part("title", String(repeating: "a", count: 200)).utf8)
        #expect(throws: HTTPError.valueTooLong) { try form.next() }
        var cut = try FormStream(contentType: "multipart/form-data; boundary=----x", limits: limits)
        cut.append(Self.part("title", "a").utf8)
        #expect(try cut.next() == .needMore)
        #expect(throws: HTTPError.malformedMultipart(.truncated)) { try cut.finish() }
    }

    @Test("what is no multipart form is not read as one", arguments: [nil, "text/plain", "multipart/form-data"])
    func notAForm(type: String?) {
        #expect(throws: HTTPError.self) { try FormStream(contentType: type, limits: Limits()) }
    }
}
