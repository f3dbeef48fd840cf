import FoundationEssentials

/// The value of a mail's field that people read, such as its subject (RFC 2047): words of base64 where it is not plain
/// ASCII, each on a line of its own.
struct EncodedWords {
    let text: String

    init(_ value: String) {
        // A line break would end the field and begin another.
        let value = Array(value.unicodeScalars).filter { $0.value >= 0x20 && $0.value != 0x7F }
        let plain = String(String.UnicodeScalarView(value))
        let isPlain = value.allSatisfy(\.isASCII) && value.count <= Self.longestPlain && !plain.contains("=?")
        text = isPlain ? plain : Self.words(of: value).joined(separator: "\r\n ")
    }

    /// What a line of 78 has room for beside the name of the field (RFC 5322 §2.1.1).
    private static let longestPlain = 60
    /// A line with an encoded word has at most 76 characters (§2), with 「Subject: 」 before the first and 12 around each;
    /// four stand for three octets.
    private static let octetsOfWord = 39

    /// No character is cut in two (§5).
    private static func words(of scalars: [Unicode.Scalar]) -> [String] {
        var words: [[UInt8]] = [[]]
        for scalar in scalars {
            let octets = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            if words[words.count - 1].count + octets.count > octetsOfWord { words.append([]) }
            words[words.count - 1] += octets
        }
        return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
    }
}
