import HTTP

/// The first line is a Content-Type, the rest a body.
enum MultipartCheck {
    static func check(_ input: [UInt8]) {
        let type = input.prefix { $0 != 0x0A }
        let body = Array(input.dropFirst(type.count + 1))
        let fields: Fields = ["Content-Type": String(decoding: type, as: UTF8.self)]
        let request = Request(head: RequestHead(method: .post, target: target, fields: fields), body: body)
        check(try? request.form(limits: .small))
        var cuts = Cuts(input)
        let pieces = cuts.next(body.count)
        promise(events(body, []) == events(body, pieces), "cut at \(pieces), the form is another")
    }

    private static let target = Target(rawPath: "/", path: [])

    private static func check(_ form: Form?) {
        guard let form else { return }
        promise(form.values.entries.count <= 8 && form.files.count <= 4, "no more values and files than allowed")
        for entry in form.values.entries {
            promise(entry.name.utf8.count <= 16 && entry.value.utf8.count <= 64, "no longer name or value than allowed")
            promise(!entry.value.utf8.contains(0) && !entry.name.utf8.contains(0), "no NUL")
        }
        for file in form.files {
            let text = file.name + (file.filename ?? "")
            promise(!text.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "no control in a name")
            let isFolder = file.filename?.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            promise(!(isFolder ?? false), "no folder in a file's name")
        }
    }

    private enum Outcome: Equatable {
        case events([MultipartParser.Event])
        case refused(HTTPError)
    }

    private static func events(_ bytes: [UInt8], _ cuts: [Int]) -> Outcome {
        do throws(HTTPError) {
            var parser = try MultipartParser(boundary: "b", limits: .small)
            var events: [MultipartParser.Event] = []
            var start = 0
            for end in cuts + [bytes.count] {
                parser.append(bytes[start..<end])
                start = end
                try read(&parser, &events)
            }
            try parser.finish()
            return .events(events)
        } catch {
            return .refused(error)
        }
    }

    private static func read(
        _ parser: inout MultipartParser, _ events: inout [MultipartParser.Event]
    ) throws(HTTPError) {
        while true {
            let event = try parser.next()
            if event == .needMore { return }
            if case .bytes(let more) = event, case .bytes(let last)? = events.last {
                events[events.count - 1] = .bytes(last + more)
            } else {
                events.append(event)
            }
        }
    }
}

/// What is read, written and read again is the same.
enum URLEncodedCheck {
    static func check(_ input: [UInt8]) {
        guard let values = try? FormValues(urlEncoded: input, limits: .small) else { return }
        promise(values.entries.count <= 8, "no more values than allowed")
        for entry in values.entries {
            promise(entry.name.utf8.count <= 16 && entry.value.utf8.count <= 64, "no longer name or value than allowed")
            promise(!entry.value.utf8.contains(0) && !entry.name.utf8.contains(0), "no NUL")
        }
        let written = values.urlEncoded
        promise(written.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "what is written is printable ASCII")
        promise((try? FormValues(urlEncoded: written.utf8)) == values, "what is written reads the same")
    }
}

/// The input is the value of a Cookie field.
enum CookieCheck {
    static func check(_ input: [UInt8]) {
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nCookie: ".utf8) + input + Array("\r\n\r\n".utf8)
        guard let head = Events(bytes, limits: .small).heads.first else { return }
        let cookies = Cookies(head.fields)
        for pair in head.fields.all("Cookie").joined(separator: ";").split(separator: ";") {
            let name = pair.prefix { $0 != "=" }.drop { $0 == " " || $0 == "\t" }
            if let value = cookies[String(name)] {
                // A Cookie traps on a name or value that cannot stand in its field.
                let cookie = Cookie(name: String(name), value: value, isSecure: true)
                let again = Cookies(["Cookie": String(cookie.text.prefix { $0 != ";" })])
                promise(again[String(name)] == value, "a cookie that is set comes back")
            }
        }
    }
}
