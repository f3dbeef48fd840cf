import HTTP

/// Whole and in pieces, bytes are the same requests; and what is accepted follows the grammar.
enum RequestCheck {
    static func check(_ input: [UInt8]) {
        var cuts = Cuts(input)
        let whole = Events(input, limits: .small)
        for _ in 0..<3 {
            let pieces = cuts.next(input.count)
            promise(Events(input, cuts: pieces, limits: .small) == whole, "cut at \(pieces), the requests are others")
        }
        for (index, head) in whole.heads.enumerated() {
            check(head, body: index < whole.bodies.count ? whole.bodies[index] : nil)
        }
        for trailers in whole.trailers { check(trailers) }
        if let failure = whole.failure {
            promise((400...505).contains(failure.status.code), "a failure has the status of a failure")
        }
    }

    private static func check(_ head: Events.Head, body: [UInt8]?) {
        promise(isToken(head.method.name.utf8), "a method is a token")
        promise(head.target.rawPath.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a path is printable ASCII")
        promise(head.target.query.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a query is printable ASCII")
        for segment in head.target.path {
            promise(segment != "." && segment != "..", "no segment leads up")
            promise(segment.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "no segment holds a control")
        }
        promise(head.target.form != .asterisk || head.method == .options, "* comes with OPTIONS alone")
        promise(head.version == .http10 || !head.host.isEmpty, "HTTP/1.1 has a host")
        promise(
            head.host.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"@/\\?#%,;\"<>".utf8.contains($0) },
            "a host holds nothing that another reader takes for its end")
        promise(head.fields.all("Host").count <= 1, "Host comes once")
        check(head.fields)
        checkFraming(head, body: body)
    }

    private static func checkFraming(_ head: Events.Head, body: [UInt8]?) {
        let lengths = head.fields.all("Content-Length")
        let codings = head.fields.all("Transfer-Encoding")
        promise(lengths.count + codings.count <= 1, "one field says how long the content is")
        if let length = lengths.first {
            promise(!length.isEmpty && length.utf8.allSatisfy(isDigit), "a length is digits")
            promise(body == nil || body?.count == Int(length), "the content is as long as its length says")
        } else if let coding = codings.first {
            promise(coding.lowercased() == "chunked" && head.version == .http11, "the one coding is chunked")
        } else {
            promise(body?.isEmpty ?? true, "without framing there is no content")
        }
    }

    private static func check(_ fields: Fields) {
        fields.forEach { name, value in
            promise(isToken(name.utf8), "a field's name is a token")
            promise(
                value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }, "no field's value holds a control")
            promise(value.utf8.first.map { $0 != 0x20 && $0 != 0x09 } ?? true, "no value begins with a blank")
            promise(value.utf8.last.map { $0 != 0x20 && $0 != 0x09 } ?? true, "no value ends with a blank")
        }
    }

    private static func isToken(_ text: String.UTF8View) -> Bool {
        !text.isEmpty
            && text.allSatisfy { byte in
                isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
