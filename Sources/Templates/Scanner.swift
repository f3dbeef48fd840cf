/// Cuts a template into text and tags.
struct Scanner {
    private let file: String
    private let bytes: [UInt8]
    private var offset = 0
    private var position = Position()

    init(file: String, bytes: [UInt8]) {
        (self.file, self.bytes) = (file, bytes)
    }

    mutating func tokens() throws(TemplateError) -> [Token] {
        var tokens: [Token] = []
        while offset < bytes.count {
            tokens.append(starts(with: "{{") ? try tag() : text())
        }
        return tokens
    }

    /// Up to the next tag or over the end of the line.
    private mutating func text() -> Token {
        let (start, begin) = (offset, position)
        while offset < bytes.count, !starts(with: "{{") {
            advance(1)
            if bytes[offset - 1] == UInt8(ascii: "\n") { break }
        }
        return Token(kind: .text(bytes[start..<offset]), position: begin)
    }

    private mutating func tag() throws(TemplateError) -> Token {
        let begin = position
        let closing: StaticString = starts(with: "{{{") ? "}}}" : "}}"
        advance(closing.utf8CodeUnitCount)
        let start = offset
        while !starts(with: closing) {
            guard offset < bytes.count else {
                throw TemplateError(file: file, at: begin, "this tag is never closed with \(closing)")
            }
            advance(1)
        }
        let content = bytes[start..<offset]
        advance(closing.utf8CodeUnitCount)
        let isTriple = closing.utf8CodeUnitCount == 3
        return Token(kind: isTriple ? try raw(content, begin) : try kind(content, begin), position: begin)
    }

    private func raw(_ content: ArraySlice<UInt8>, _ begin: Position) throws(TemplateError) -> Token.Kind {
        .variable(try reference(content, begin), raw: true)
    }

    private func kind(_ content: ArraySlice<UInt8>, _ begin: Position) throws(TemplateError) -> Token.Kind {
        let rest = content.dropFirst()
        switch content.first {
        case UInt8(ascii: "!"): return .comment
        case UInt8(ascii: "#"): return .section(try reference(rest, begin), inverted: false)
        case UInt8(ascii: "^"): return .section(try reference(rest, begin), inverted: true)
        case UInt8(ascii: "/"): return .close(trimmed(rest))
        case UInt8(ascii: "&"): return .variable(try reference(rest, begin), raw: true)
        case UInt8(ascii: ">"): return .partial(try path(rest, begin))
        case UInt8(ascii: "<"): return .layout(try path(rest, begin))
        case UInt8(ascii: "$"): return .block(try name(rest, begin))
        case UInt8(ascii: "="):
            throw TemplateError(file: file, at: begin, "delimiters cannot be changed here")
        default: return .variable(try reference(content, begin), raw: false)
        }
    }

    private func reference(_ text: ArraySlice<UInt8>, _ begin: Position) throws(TemplateError) -> String {
        let text = trimmed(text)
        guard TagSyntax.isReference(text) else {
            throw TemplateError(file: file, at: begin, "\"\(text)\" is no name")
        }
        return text
    }

    private func name(_ text: ArraySlice<UInt8>, _ begin: Position) throws(TemplateError) -> String {
        let text = trimmed(text)
        guard TagSyntax.isName(text) else {
            throw TemplateError(file: file, at: begin, "\"\(text)\" is no name of a block")
        }
        return text
    }

    private func path(_ text: ArraySlice<UInt8>, _ begin: Position) throws(TemplateError) -> String {
        let text = trimmed(text)
        guard TagSyntax.isPath(text) else {
            throw TemplateError(
                file: file, at: begin,
                "\"\(text)\" is no template; write its path below the directory without its extension, such as parts/field"
            )
        }
        return text
    }

    private func trimmed(_ text: ArraySlice<UInt8>) -> String {
        let isBlank = { (octet: UInt8) in octet <= 0x20 }
        let start = text.drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(decoding: start[...last], as: UTF8.self)
    }

    private func starts(with tag: StaticString) -> Bool {
        tag.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    }

    private mutating func advance(_ count: Int) {
        for octet in bytes[offset..<offset + count] { position.advance(over: octet) }
        offset += count
    }
}
