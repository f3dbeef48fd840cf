/// Where in the markup a template stands after the literals so far. Escaping `& < > " '` makes a value safe in text and
/// in a quoted attribute value only; elsewhere a value could end what it stands in and add script (XSS). So the
/// compiler asks here whether a value may stand where it does. It follows the HTML standard's tokenizer (§13.2.5) as
/// far as that question needs.
struct HTMLContext: Equatable {
    private(set) var state = State.text
    /// The element whose tag or raw text this is, in lower case; `/` first in a closing tag.
    private var element: [UInt8] = []
    private var attribute: [UInt8] = []
    /// What has been read of `-->` or `</script`.
    private var tail: [UInt8] = []

    enum State: Equatable {
        case text, tagOpen, tagName, inTag, attributeName, afterEquals
        case quoted(UInt8)
        case unquoted
        /// `<!DOCTYPE …>` and the like.
        case declaration
        case comment
        /// Inside `<script>` or `<style>`.
        case rawText
    }

    mutating func read(_ literal: some Sequence<UInt8>) {
        for octet in literal { read(octet) }
    }

    private mutating func read(_ octet: UInt8) {
        switch state {
        case .text: if octet == UInt8(ascii: "<") { open() }
        case .tagOpen: readTagOpen(octet)
        case .tagName, .inTag, .attributeName, .afterEquals, .unquoted: readInTag(octet)
        case .quoted(let quote): if octet == quote { state = .inTag }
        case .declaration: readDeclaration(octet)
        case .comment: readUntil("-->", octet)
        case .rawText: readRawText(octet)
        }
    }

    private mutating func open() {
        state = .tagOpen
        (element, attribute, tail) = ([], [], [])
    }

    private mutating func readTagOpen(_ octet: UInt8) {
        switch octet | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            state = .tagName
            element.append(octet | 0x20)
        case UInt8(ascii: "/") | 0x20: element = [octet]
        default: state = octet == UInt8(ascii: "!") || octet == UInt8(ascii: "?") ? .declaration : .text
        }
    }

    private mutating func readInTag(_ octet: UInt8) {
        switch octet {
        case UInt8(ascii: ">"): endTag()
        case 0...0x20: if state != .afterEquals { state = .inTag }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if state == .afterEquals { state = .quoted(octet) }
        case UInt8(ascii: "="): state = state == .unquoted ? .unquoted : .afterEquals
        case UInt8(ascii: "/") where state != .unquoted && state != .afterEquals: state = .inTag
        default: readName(octet)
        }
    }

    private mutating func readName(_ octet: UInt8) {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet)
        let lower = isUpper ? octet | 0x20 : octet
        switch state {
        case .tagName: element.append(lower)
        case .inTag:
            state = .attributeName
            attribute = [lower]
        case .attributeName: attribute.append(lower)
        default: state = .unquoted
        }
    }

    private mutating func endTag() {
        let isRaw = element == Array("script".utf8) || element == Array("style".utf8)
        state = isRaw ? .rawText : .text
        tail = []
    }

    private mutating func readDeclaration(_ octet: UInt8) {
        tail.append(octet)
        if tail == Array("--".utf8) {
            // Kept, since `<!-->` is a comment already.
            state = .comment
        } else if octet == UInt8(ascii: ">") {
            state = .text
        }
    }

    private mutating func readRawText(_ octet: UInt8) {
        let isEnd = (octet <= 0x20 || octet == UInt8(ascii: "/") || octet == UInt8(ascii: ">"))
        if isEnd, tail == Array("</".utf8) + element {
            element.insert(UInt8(ascii: "/"), at: 0)
            state = .inTag
            readInTag(octet)
        } else {
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet)
            keepTail(isUpper ? octet | 0x20 : octet, element.count + 2)
        }
    }

    private mutating func readUntil(_ end: StaticString, _ octet: UInt8) {
        keepTail(octet, end.utf8CodeUnitCount)
        if end.withUTF8Buffer({ tail.elementsEqual($0) }) { state = .text }
    }

    private mutating func keepTail(_ octet: UInt8, _ count: Int) {
        tail.append(octet)
        if tail.count > count { tail.removeFirst() }
    }
}

extension HTMLContext {
    /// Why an escaped value would not be safe here; nil when it is.
    var refusal: String? {
        switch state {
        case .text, .comment: nil
        case .quoted: attributeRefusal
        case .afterEquals, .unquoted: "an attribute's value must stand in quotes"
        case .rawText: "escaping does not make a value safe inside <\(name(element))>; put it into a data- attribute"
        case .tagOpen, .tagName, .inTag, .attributeName, .declaration:
            "escaping does not make a value safe inside a tag; only quoted attribute values may vary"
        }
    }

    /// Whether raw HTML may stand here.
    var takesMarkup: Bool {
        state == .text
    }

    /// After a section that may have written an attribute's name or not, nobody knows which attribute a value would
    /// belong to.
    mutating func forgetAttribute() {
        guard isBetweenAttributes else { return }
        state = .inTag
        attribute = []
    }

    private var attributeRefusal: String? {
        if attribute.isEmpty { return "the attribute's name must stand right before it, outside of any section" }
        if attribute.starts(with: "on".utf8) {
            return "escaping does not make a value safe in \(name(attribute)), which is script"
        }
        if attribute == Array("srcdoc".utf8) { return "escaping does not make a value safe in srcdoc, which is markup" }
        if attribute == Array("style".utf8) { return "escaping does not make a value safe in style; use a class" }
        return nil
    }

    private func name(_ octets: [UInt8]) -> String {
        String(decoding: octets, as: UTF8.self)
    }

    /// Whether markup goes on the same way from both: `<a` and `<a class="x"` are alike, both may end or take an
    /// attribute.
    func isLike(_ other: HTMLContext) -> Bool {
        switch (state, other.state) {
        case (.text, .text): true
        case (.tagName, _) where other.isBetweenAttributes, (.inTag, _) where other.isBetweenAttributes,
            (.attributeName, _) where other.isBetweenAttributes:
            element == other.element
        case (.quoted, .quoted): state == other.state && attribute == other.attribute && element == other.element
        default: state == other.state && element == other.element
        }
    }

    private var isBetweenAttributes: Bool {
        state == .tagName || state == .inTag || state == .attributeName
    }
}
