/// What a browser does with a file, and how it is called (RFC 6266, RFC 8187).
struct ContentDisposition {
    enum Kind: String { case inline, attachment }

    let kind: Kind
    let fileName: String

    init(_ kind: Kind, fileName: String) {
        self.kind = kind
        self.fileName = fileName
    }

    /// Both names: the plain one for what cannot read the other.
    var text: String {
        "\(kind.rawValue); filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    /// ASCII letters, digits, dots, dashes and underscores; everything else is one underscore.
    private var plain: String {
        String(fileName.map { Self.isPlain($0) ? $0 : "_" })
    }

    /// RFC 8187 §3.2.1 attr-char, everything else percent-encoded.
    private var encoded: String {
        var bytes: [UInt8] = []
        for byte in fileName.utf8 {
            if byte < 0x80, Self.isPlain(Character(Unicode.Scalar(byte))) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}
