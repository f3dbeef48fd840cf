/// What may stand in a tag.
enum TagSyntax {
    /// A name of a model: letters, digits, `_` and `-`, beginning with a letter.
    static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }

    /// `.`, a name, or names joined by dots.
    static func isReference(_ text: String) -> Bool {
        text == "." || text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isName($0) }
    }

    /// A template's path below the directory, without its extension: `parts/field`.
    static func isPath(_ text: String) -> Bool {
        text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { isName($0) }
    }

    private static func isLetter(_ octet: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
    }

    private static func isDigit(_ octet: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet)
    }
}
