import Testing

@testable import HTTP

@Suite("Form")
struct FormTests {
    private func request(_ type: String?, _ body: String) -> Request {
        var fields = Fields()
        fields["Content-Type"] = type
        let head = RequestHead(method: .post, target: Target(rawPath: "/", path: []), fields: fields)
        return Request(head: head, body: Array(body.utf8))
    }

    @Test("reads a urlencoded body")
    func urlEncoded() throws {
        let form = try request("Application/X-WWW-form-urlencoded; charset=UTF-8", "a=1&a=2&b=3").form()
        #expect(form["b"] == "3")
        #expect(form.all("a") == ["1", "2"])
        #expect(form.files.isEmpty)
    }

    @Test("reads a multipart body, an empty file field left out")
    func multipart() throws {
        let body =
            "--b c\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
            + "--b c\r\nContent-Disposition: form-data; name=f; filename=x.txt\r\n\r\nhi\r\n"
            + "--b c\r\nContent-Disposition: form-data; name=g; filename=\"\"\r\n\r\n\r\n--b c--\r\n"
        let form = try request("multipart/form-data; boundary=\"b c\"", body).form()
        #expect(form["a"] == "1")
        #expect(form.file("f")?.bytes == Array("hi".utf8))
        #expect(form.files.count == 1)
    }

    @Test("another kind of content is no form", arguments: [nil, "text/plain", "application/json", "a", "a/b;c"])
    func otherType(_ type: String?) {
        #expect(throws: HTTPError.notAForm) { try request(type, "a=1").form() }
    }

    @Test("a multipart body needs a boundary")
    func boundary() {
        #expect(throws: HTTPError.malformedMultipart(.boundary)) { try request("multipart/form-data", "").form() }
    }

    @Test("a text field of a multipart body is UTF-8")
    func invalidText() {
        var body = Array("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8)
        body += [0xED, 0xA0, 0x80] + Array("\r\n--b--".utf8)
        let head = RequestHead(
            method: .post, target: Target(rawPath: "/", path: []),
            fields: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(throws: HTTPError.invalidUTF8) { try Request(head: head, body: body).form() }
    }
}
