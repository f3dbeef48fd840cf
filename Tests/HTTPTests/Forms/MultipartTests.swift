import Testing

@testable import HTTP

@Suite("Multipart")
struct MultipartTests {
    private static let body = """
        --XyZ\r
        Content-Disposition: form-data; name="title"\r
        \r
        諮問\r\n\r
        --XyZ\r
        content-disposition: form-data; name="paper"; filename="答申 %22案%22 100%25.pdf"\r
        Content-Type: application/pdf\r
        \r
        %PDF\r\n--Xy\r\r\n--XyY\r
        --XyZ\r
        Content-Disposition: form-data; name="empty"; filename=""\r
        Content-Type: application/octet-stream\r
        \r
        \r
        --XyZ--\r\n
        """

    private func events(_ bytes: [UInt8], cuts: [Int]) throws -> [MultipartParser.Event] {
        var parser = try MultipartParser(boundary: "XyZ")
        var events: [MultipartParser.Event] = []
        var start = 0
        for end in cuts + [bytes.count] {
            parser.append(bytes[start..<end])
            start = end
            while true {
                let event = try parser.next()
                if event == .needMore { break }
                if case .bytes(let more) = event, case .bytes(let last)? = events.last {
                    events[events.count - 1] = .bytes(last + more)
                } else {
                    events.append(event)
                }
            }
        }
        try parser.finish()
        return events
    }

    @Test("reads the same whole, split at every byte and byte by byte")
    func split() throws {
        let bytes = Array(Self.body.utf8)
        let whole = try events(bytes, cuts: [])
        #expect(
            whole == [
                .part(PartHead(name: "title")), .bytes(Array("諮問\r\n".utf8)), .partEnd,
                .part(PartHead(name: "paper", filename: "答申 \"案\" 100%25.pdf", contentType: "application/pdf")),
                .bytes(Array("%PDF\r\n--Xy\r\r\n--XyY".utf8)), .partEnd,
                .part(PartHead(name: "empty", filename: "", contentType: "application/octet-stream")), .partEnd, .end,
            ])
        for cut in 0...bytes.count { #expect(try events(bytes, cuts: [cut]) == whole, "cut at \(cut)") }
        #expect(try events(bytes, cuts: Array(0..<bytes.count)) == whole)
    }

    @Test("a file's name is read as browsers write it, without its folder", arguments: filenames)
    func filename(_ sent: String, _ read: String) throws {
        let body = "--b\r\nContent-Disposition: form-data; name=f; filename=\(sent)\r\n\r\nx\r\n--b--"
        #expect(try Multipart(body.utf8, boundary: "b").parts.first?.filename == read)
    }

    static let filenames: [(String, String)] = [
        ("a.pdf", "a.pdf"), (#""a b.pdf""#, "a b.pdf"), (#""%22a%22.pdf""#, "\"a\".pdf"), (#""a\"b.pdf""#, "a\"b.pdf"),
        (#""C:\papers\答申.docx""#, "答申.docx"), (#""../../etc/passwd""#, "passwd"), (#""%E5.pdf""#, "%E5.pdf"),
        (#""a;b=c.pdf""#, "a;b=c.pdf"),
    ]

    @Test("refuses what is no multipart form (RFC 7578, RFC 2046 §5.1)", arguments: refused)
    func refuses(_ body: String, _ fault: MultipartFault) {
        let whole = Array(body.utf8)
        #expect(throws: HTTPError.malformedMultipart(fault)) { try Multipart(whole, boundary: "XyZ") }
        for cut in 0...whole.count {
            #expect(throws: HTTPError.malformedMultipart(fault), "cut at \(cut)") { try events(whole, cuts: [cut]) }
        }
    }

    private static let good = "Content-Disposition: form-data; name=\"a\"\r\n"

    static let refused: [(String, MultipartFault)] = [
        ("", .truncated), ("--XyZ", .truncated), ("--XyZ\r\n\(good)\r\nx", .truncated),
        ("--XyZ\r\n\(good)\r\nx\r\n--XyZ", .truncated), ("--XyZ\r\n\(good)\r\nx\r\n--XyZ-", .truncated),
        ("preamble\r\n--XyZ--", .delimiter), ("--XyZ \r\n\(good)\r\nx\r\n--XyZ--", .delimiter),
        ("--XyZ\n\(good)\r\nx\r\n--XyZ--", .delimiter), ("--XyZ--epilogue", .delimiter),
        ("--XyZ\r\n\(good)\r\nx\r\n--XyZZ--", .delimiter), ("--XyZ\r\nA : b\r\n\(good)\r\nx\r\n--XyZ--", .partFields),
        ("--XyZ\r\n\(good) folded\r\n\r\nx\r\n--XyZ--", .partFields),
        ("--XyZ\r\nA: b\n\(good)\r\nx\r\n--XyZ--", .partFields), ("--XyZ\r\n\r\nx\r\n--XyZ--", .disposition),
        ("--XyZ\r\n\(good)\(good)\r\nx\r\n--XyZ--", .disposition),
        ("--XyZ\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--XyZ--", .disposition),
        ("--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--", .disposition),
        ("--XyZ\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--XyZ--", .disposition),
        ("--XyZ\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--XyZ--", .disposition),
        ("--XyZ\r\nContent-Disposition: form-data; name=a; filename*=UTF-8''b\r\n\r\nx\r\n--XyZ--", .disposition),
    ]

    @Test("refuses too many parts and too large fields")
    func limits() {
        let part = "--XyZ\r\n\(Self.good)\r\nx\r\n"
        let many = String(repeating: part, count: 201) + "--XyZ--"
        #expect(throws: HTTPError.malformedMultipart(.tooManyParts)) { try Multipart(many.utf8, boundary: "XyZ") }
        let large = "--XyZ\r\nA: \(String(repeating: "b", count: 4_096))\r\n\(Self.good)\r\nx\r\n--XyZ--"
        #expect(throws: HTTPError.malformedMultipart(.partFieldsTooLarge)) {
            try Multipart(large.utf8, boundary: "XyZ")
        }
    }

    @Test("a name that is not UTF-8 is refused")
    func invalidName() {
        let body =
            Array("--b\r\nContent-Disposition: form-data; name=\"".utf8) + [0xC0, 0xAF]
            + Array("\"\r\n\r\nx\r\n--b--".utf8)
        #expect(throws: HTTPError.malformedMultipart(.disposition)) { try Multipart(body, boundary: "b") }
    }

    @Test("a boundary has 1 to 70 of its characters (RFC 2046 §5.1.1)", arguments: ["", "a ", "a\"b", "審", "a\r\nb"])
    func boundary(_ boundary: String) {
        #expect(throws: HTTPError.malformedMultipart(.boundary)) { try MultipartParser(boundary: boundary) }
        let long = String(repeating: "a", count: 71)
        #expect(throws: HTTPError.malformedMultipart(.boundary)) { try MultipartParser(boundary: long) }
    }

    @Test("content made of beginnings of the delimiter is read in time that grows with its length only")
    func linear() throws {
        let content = String(repeating: "\r\n--Xy", count: 50_000)
        let body = "--XyZ\r\n\(Self.good)\r\n\(content)\r\n--XyZ--"
        #expect(try Multipart(body.utf8, boundary: "XyZ").parts.first?.bytes.count == content.utf8.count)
    }
}
