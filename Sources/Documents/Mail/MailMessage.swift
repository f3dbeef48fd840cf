import FoundationEssentials

/// A mail as a file (`.eml`), to be opened and sent from somebody's own mailbox: whom it is from and to is theirs to say.
package struct MailMessage: Sendable {
    package let subject: String
    package let text: String
    package let date: Timestamp

    package init(subject: String, text: String, date: Timestamp) {
        self.subject = subject
        self.text = text
        self.date = date
    }

    /// RFC 5322, in ASCII alone: every mailbox on the way takes it.
    package var bytes: [UInt8] {
        let lines = [
            "Date: \(date.mail)", "Subject: \(EncodedWords(subject).text)", "To: ", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            // Mail programs then open it to be written on, and not as something that was received.
            "X-Unsent: 1", "",
        ]
        return Array((lines + Base64Lines.lines(of: Array(canonical.utf8))).map { $0 + "\r\n" }.joined().utf8)
    }

    /// With CRLF at the end of every line, before it is encoded (RFC 2045 §6.8).
    private var canonical: String {
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\r\n" }.joined()
    }
}

/// Base64 in lines of at most 76 characters (RFC 2045 §6.8).
enum Base64Lines {
    static func lines(of bytes: [UInt8]) -> [String] {
        // 57 octets are 76 characters.
        stride(from: 0, to: bytes.count, by: 57).map { start in
            Data(bytes[start..<min(start + 57, bytes.count)]).base64EncodedString()
        }
    }
}
