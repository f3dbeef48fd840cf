/// Reads a document that somebody sent (XML 1.0). Nothing outside of it is ever opened, and a document type is refused.
package struct XMLReader {
    package static let deepest = 256

    private let bytes: [UInt8]
    private var place = 0
    /// What is open, the root first.
    private var open: [XMLElement] = []
    private var before: [XMLNode] = []
    private var root: XMLElement?

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package static func document(_ bytes: [UInt8]) throws(XMLError) -> XMLDocument {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var reader = XMLReader(bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes)
        return try reader.document()
    }

    private mutating func document() throws(XMLError) -> XMLDocument {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                try markup()
            } else {
                try characters()
            }
        }
        guard let root, open.isEmpty else { throw .malformed(at: place) }
        return XMLDocument(before: before, root: root)
    }

    private mutating func markup() throws(XMLError) {
        if starts(with: "<!--") { return add(.other(try through("-->"))) }
        if starts(with: "<![CDATA[") {
            let whole = try through("]]>")
            guard !open.isEmpty else { throw .malformed(at: place) }
            return add(.text(String(whole.dropFirst(9).dropLast(3))))
        }
        if starts(with: "<!") { throw .documentType }
        if starts(with: "<?") { return add(.other(try through("?>"))) }
        if starts(with: "</") { return try end(of: try through(">")) }
        try start(of: try tag())
    }

    private mutating func characters() throws(XMLError) {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        let text = try XMLText.read(try string(start..<place), at: start)
        if open.isEmpty {
            guard text.allSatisfy(\.isWhitespace) else { throw .malformed(at: start) }
            // Behind the root white space says nothing.
            if root == nil { before.append(.text(text)) }
        } else {
            add(.text(text))
        }
    }

    private mutating func start(of tag: String) throws(XMLError) {
        let isEmpty = tag.hasSuffix("/>")
        let inner = tag.dropFirst().dropLast(isEmpty ? 2 : 1)
        let name = inner.prefix { !$0.isWhitespace }
        guard !name.isEmpty, name.allSatisfy(Self.isNameCharacter) else { throw .malformed(at: place) }
        let attributes = String(inner.dropFirst(name.count))
        let element = XMLElement(String(name), attributes: attributes.allSatisfy(\.isWhitespace) ? "" : attributes)
        guard root == nil else { throw .malformed(at: place) }
        guard open.count < Self.deepest else { throw .tooDeep }
        open.append(element)
        if isEmpty { close() }
    }

    private mutating func end(of tag: String) throws(XMLError) {
        let name = tag.dropFirst(2).dropLast().reversed().drop { $0.isWhitespace }.reversed()
        guard let last = open.last, last.name == String(name) else { throw .malformed(at: place) }
        close()
    }

    private mutating func close() {
        let element = open.removeLast()
        if open.isEmpty { root = element } else { add(.element(element)) }
    }

    private mutating func add(_ node: XMLNode) {
        if open.isEmpty {
            if root == nil { before.append(node) }
        } else {
            open[open.count - 1].children.append(node)
        }
    }

    /// A start tag: a `>` within quotes does not end it.
    private mutating func tag() throws(XMLError) -> String {
        let start = place
        var quote: UInt8?
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case quote: quote = nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"): if quote == nil { quote = byte }
            case UInt8(ascii: "<"): if place - 1 > start { throw .malformed(at: place) }
            case UInt8(ascii: ">"): if quote == nil { return try string(start..<place) }
            default: break
            }
        }
        throw .malformed(at: start)
    }

    private mutating func through(_ mark: StaticString) throws(XMLError) -> String {
        let start = place
        while place < bytes.count {
            if starts(with: mark) {
                place += mark.utf8CodeUnitCount
                return try string(start..<place)
            }
            place += 1
        }
        throw .malformed(at: start)
    }

    private func starts(with mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            place + mark.count <= bytes.count && bytes[place..<place + mark.count].elementsEqual(mark)
        }
    }

    private func string(_ range: Range<Int>) throws(XMLError) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw .malformed(at: range.lowerBound)
        }
        return text
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || ":_-.".contains(character)
    }
}
