extension String {
    /// Full-width ASCII (１, Ａ, （) becomes half-width, the ideographic space a space, and the characters that hold
    /// a whole era or a bracketed weekday (㋿, ㈯) are spelt out. What people type with a Japanese keyboard, as
    /// parsers want it.
    package var halfWidth: String {
        guard mayFold else { return self }
        var folded = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            folded.append(contentsOf: halfWidthForm(of: scalar))
        }
        return String(folded)
    }

    /// Whether there may be a character that is folded, told by the first two octets of each: most Japanese has none,
    /// and this is asked of every name that is read.
    private var mayFold: Bool {
        var before: UInt8 = 0
        for octet in utf8 {
            switch (before, octet) {
            case (0xC2, 0xA0), (0xE2, 0x80), (0xE2, 0x88), (0xEF, 0xBC), (0xEF, 0xBD): return true
            case (0xE3, 0x80), (0xE3, 0x88), (0xE3, 0x8B), (0xE3, 0x8D): return true
            default: before = octet
            }
        }
        return false
    }
}

extension Int {
    /// A whole number as people type it into a field: １８, 18, with spaces around, -3. Nil for anything else,
    /// also beyond nine digits.
    package init?(typed text: String) {
        let bytes = text.halfWidth.trimmed.utf8
        let isNegative = bytes.first == UInt8(ascii: "-")
        guard let magnitude = decimal(bytes.dropFirst(isNegative ? 1 : 0)) else { return nil }
        self = isNegative ? -magnitude : magnitude
    }
}

private func halfWidthForm(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0xFF01...0xFF5E: String.UnicodeScalarView([Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar])
    case 0x3000, 0xA0: " ".unicodeScalars
    case 0x2010...0x2015, 0x2212: "-".unicodeScalars
    case 0x32FF: "令和".unicodeScalars
    case 0x337B...0x337E: ["平成", "昭和", "大正", "明治"][Int(scalar.value - 0x337B)].unicodeScalars
    case 0x322A...0x3230: "(\(["月", "火", "水", "木", "金", "土", "日"][Int(scalar.value - 0x322A)]))".unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
}
