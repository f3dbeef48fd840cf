import FoundationEssentials
import Testing

@testable import Documents

@Suite("Mails as files")
struct MailMessageTests {
    private func mail(_ subject: String = "書面表決の結果について", _ text: String = "委員 各位\n\n𠮷田様\n") -> String {
        String(
            decoding: MailMessage(subject: subject, text: text, date: Timestamp(secondsSince1970: 1_654_045_200)).bytes,
            as: UTF8.self)
    }

    /// As a mail program puts the field together again (RFC 2047 §6.2).
    private func subject(_ mail: String) -> String {
        let unfolded = mail.replacing("\r\n ", with: " ")
        let line = unfolded.split(separator: "\r\n").first { $0.hasPrefix("Subject: ") }?.dropFirst(9) ?? ""
        guard line.hasPrefix("=?") else { return String(line) }
        return line.split(separator: " ").map { word in
            let encoded = word.dropFirst("=?utf-8?B?".count).dropLast(2)
            return String(decoding: Data(base64Encoded: String(encoded)) ?? Data(), as: UTF8.self)
        }.joined()
    }

    @Test("every line is ASCII, ends with CRLF alone and is short (RFC 5322 §2.1.1)")
    func lines() {
        let bytes = Array(mail("【第十三期・第1回】" + String(repeating: "審議会の開催について", count: 20)).utf8)
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(
            lines.last == "" && lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") })
    }

    @Test(
        "a subject comes out as it went in, no character cut in two (RFC 2047 §5)",
        arguments: [
            "書面表決の結果について", "Plain subject", "=?utf-8?B?44GC?=", "𠮷" + String(repeating: "あa𠮷", count: 40),
            String(repeating: "long ", count: 30) + "end",
        ])
    func subjects(text: String) {
        #expect(subject(mail(text)) == text)
    }

    @Test("a line break in a subject begins no other field")
    func injection() {
        let mail = mail("件名\r\nBcc: someone@example.com")
        #expect(!mail.contains("Bcc"))
        #expect(subject(mail) == "件名Bcc: someone@example.com")
    }

    @Test("the text comes out whole, with CRLF at its line ends")
    func text() throws {
        let parts = mail().split(separator: "\r\n\r\n", maxSplits: 1)
        #expect(parts[0].contains("Content-Type: text/plain; charset=utf-8"))
        let body = try #require(Data(base64Encoded: String(parts[1].replacing("\r\n", with: ""))))
        #expect(String(decoding: body, as: UTF8.self) == "委員 各位\r\n\r\n𠮷田様\r\n")
    }

    @Test(
        "the date is Japan's (RFC 5322 §3.3)",
        arguments: [
            (1_654_045_200, "1 Jun 2022 10:00:00 +0900"), (1_709_132_399, "28 Feb 2024 23:59:59 +0900"),
            (1_709_132_400, "29 Feb 2024 00:00:00 +0900"), (1_577_804_400, "1 Jan 2020 00:00:00 +0900"),
        ])
    func dates(seconds: Int64, text: String) {
        #expect(Timestamp(secondsSince1970: seconds).mail == text)
    }
}
