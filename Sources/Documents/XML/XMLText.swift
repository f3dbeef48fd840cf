/// Characters as they stand between tags.
enum XMLText {
    private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    /// Reads the references in it (XML 1.0 §4.1): numbers, and the five names that need no declaration (§4.6).
    static func read(_ raw: String, at place: Int) throws(XMLError) -> String {
        guard raw.utf8.contains(UInt8(ascii: "&")) else { return raw }
        var text = ""
        var rest = Substring(raw)
        while let start = rest.firstIndex(of: "&") {
            text += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";"),
                let character = character(rest[rest.index(after: start)..<end])
            else { throw .malformed(at: place) }
            text += character
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    private static func character(_ reference: Substring) -> String? {
        guard reference.first == "#" else { return named[String(reference)] }
        let digits = reference.dropFirst()
        let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
