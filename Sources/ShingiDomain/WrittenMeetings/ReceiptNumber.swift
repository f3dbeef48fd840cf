/// 受付番号 of an anonymous answer: the only thing by which its sender can change it, and known to nobody else.
package struct ReceiptNumber: Sendable, Hashable {
    /// Twelve letters and digits.
    package let text: String

    /// Without those that look alike on paper (0 and O, 1 and I).
    private static let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// - Parameter random: twelve octets or more.
    package init?(random: [UInt8]) {
        guard random.count >= Self.length else { return nil }
        text = String(random.prefix(Self.length).map { Self.letters[Int($0) % Self.letters.count] })
    }

    /// As somebody copies it from a receipt: hyphens, spaces and small letters don't matter.
    package init?(typed: String) {
        let read = typed.halfWidth.uppercased().filter { $0 != "-" && !$0.isWhitespace }
        guard read.count == Self.length, read.allSatisfy(Self.letters.contains) else { return nil }
        text = read
    }

    /// K7QM-3XRD-9TPA
    package var printed: String {
        stride(from: 0, to: Self.length, by: 4)
            .map { text.dropFirst($0).prefix(4) }.joined(separator: "-")
    }

    private static let length = 12
}
