/// What somebody signs in with. ASCII only, so that it can be typed on any keyboard and never looks like another one.
package struct LoginName: Hashable, Sendable {
    package let text: String

    /// - Throws: `AccountError.loginUnusable` unless it is 3 to 64 letters, digits, dots, hyphens, underscores or @.
    package init(_ text: String) throws(AccountError) {
        let trimmed = text.halfWidth.trimmed
        guard (3...64).contains(trimmed.utf8.count), trimmed.utf8.allSatisfy(Self.isAllowed) else {
            throw .loginUnusable
        }
        self.text = trimmed
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "@"):
            true
        default: false
        }
    }
}
