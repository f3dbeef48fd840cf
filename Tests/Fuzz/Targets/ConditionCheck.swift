import HTTP

/// The input is lines of a field section: what a conditional answer makes of them is sound.
enum ConditionCheck {
    static func check(_ input: [UInt8]) {
        checkDate(String(decoding: input.prefix(64), as: UTF8.self))
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n".utf8) + input + Array("\r\n\r\n".utf8)
        guard let found = Events(bytes, limits: .small).heads.first else { return }
        let head = RequestHead(method: found.method, target: found.target, fields: found.fields)
        let validators = Validators(
            entityTag: EntityTag("a1"), lastModified: HTTPDate(secondsSince1970: 784_111_777))
        let response = Response(.ok, body: .bytes(content))
        check(response.conditional(on: head, validators, allowsRanges: true))
        _ = ByteRange(found.fields, length: 0)
        _ = response.compressed(for: head)
        for value in found.fields.all("Date") { checkDate(value) }
    }

    private static let content = Array("0123456789".utf8)

    private static func check(_ answer: Response) {
        switch answer.status {
        case .ok: promise(answer.body.length == content.count, "200 has everything")
        case .partialContent: checkPart(answer)
        case .notModified: promise(answer.body.length == 0, "304 has no content")
        case .preconditionFailed: break
        case .rangeNotSatisfiable: promise(answer.fields["Content-Range"] == "bytes */10", "416 tells the length")
        default: promise(false, "no condition leads to \(answer.status.code)")
        }
    }

    private static func checkPart(_ answer: Response) {
        guard case .bytes(let bytes) = answer.body, let first = bytes.first, let last = bytes.last else {
            return promise(false, "a part is not empty")
        }
        promise(bytes == Array(first...last), "a part is a piece of the whole")
        promise(
            answer.fields["Content-Range"] == "bytes \(first - 0x30)-\(last - 0x30)/10",
            "Content-Range tells which part")
    }

    private static func checkDate(_ text: String) {
        guard let date = HTTPDate(text) else { return }
        promise(HTTPDate(date.text) == date, "a date that is written reads the same")
    }
}
