/// A letter in the form of Japanese offices: to whom and from whom, an opening, and numbered points below 記.
package protocol OfficialLetter: Sendable {
    /// 文書番号; empty when none is given.
    var number: String { get }
    var date: String { get }
    /// Lines; several where several are addressed by name.
    var addressee: String { get }
    var sender: String { get }
    var title: String { get }
    var opening: String { get }
    var entries: [LetterPoint] { get }
    var contact: String { get }
}

/// One numbered point below 記.
package struct LetterPoint: Sendable, Hashable, Codable {
    package let term: String
    package let lines: [String]
}

extension OfficialLetter {
    /// The same as one text for a mail.
    package var mail: String {
        var lines = [addressee, "", opening, "", "記", ""]
        for (index, entry) in entries.enumerated() {
            lines.append("\(index + 1) \(entry.term)")
            lines += entry.lines.map { "  " + $0 }
        }
        return (lines + ["", "以上", "", contact, sender.replacing("\n", with: " ")]).joined(separator: "\n")
    }
}
