/// The lines of a calendar, ended by CRLF and folded at 75 octets (RFC 5545 §3.1).
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// Without the line break; the blank that begins a continuation counts.
    private static let longest = 75

    /// `value` is already in the form its type wants.
    mutating func add(_ name: String, _ value: String) {
        var room = Self.longest
        for scalar in "\(name):\(value)".unicodeScalars {
            let octets = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            if octets.count > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = Self.longest - 1
            }
            bytes += octets
            room -= octets.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// A value of type TEXT (§3.3.11): backslash, semicolon, comma and line breaks escaped, other controls left out.
    static func text(_ value: String) -> String {
        var escaped = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\r": escaped.append(contentsOf: #"\n"#.unicodeScalars)
            case "\n": if !afterReturn { escaped.append(contentsOf: #"\n"#.unicodeScalars) }
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case _ where isControl(scalar): break
            default: escaped.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(escaped)
    }

    /// A value of type URI (§3.3.13), which has no escapes: what would end the line is left out.
    static func uri(_ value: String) -> String {
        String(String.UnicodeScalarView(value.unicodeScalars.filter { !isControl($0) }))
    }

    /// What may not stand in a content line (CONTROL in §3.1); a tab may.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
    }
}
