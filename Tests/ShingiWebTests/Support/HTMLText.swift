/// HTML to what a reader sees.
enum HTMLText {
    static func plain(_ html: String) -> String {
        var text = ""
        var isTag = false
        for character in html {
            switch character {
            case "<": isTag = true
            case ">" where isTag:
                isTag = false
                text.append(" ")
            default: if !isTag { text.append(character) }
            }
        }
        return unescaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// The references that our templates write.
    static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let found = references.first { rest[ampersand...].hasPrefix($0.0) }
            result += found?.1 ?? "&"
            rest = rest[rest.index(ampersand, offsetBy: found?.0.count ?? 1)...]
        }
        return result + rest
    }

    private static let references = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#10;", "\n"),
        ("&#13;", "\r"), ("&nbsp;", " "),
    ]
}
