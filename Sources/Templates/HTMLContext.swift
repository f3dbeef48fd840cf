/// Where in the markup a template stands after the literals so far. Escaping `& < > " '` makes a value safe in text and
/// in a quoted attribute value only; elsewhere a value could end what it stands in and add script (XSS). So the
/// compiler asks here whether a value may stand where it does. It follows the HTML standard's tokenizer (§13.2.5) byte
/// for byte; where two browsers or two renderings could differ, nothing may follow.
struct HTMLContext: Equatable {
    private(set) var state = State.text
    /// The element whose tag or raw text this is, in lower case; `/` first in a closing tag.
    private(set) var element: [UInt8] = []
    /// The attribute being read or just named, empty when there is none; nil when a section decides which it is.
    private(set) var attribute: [UInt8]? = []
    /// What has been read of `-->`, `</script` or `<!--`.
    private(set) var tail: [UInt8] = []

    enum State: Equatable {
        case text, tagOpen, endTagOpen, tagName, inTag, attributeName, afterEquals
        case quoted(UInt8)
        case unquoted
        /// In a tag behind a section that may have written something or not.
        case afterSection
        /// `<!DOCTYPE …>` and what the standard calls a bogus comment: ends with the next `>`.
        case declaration
        case commentStart, commentStartDash, comment
        /// Inside `<script>`, `<style>` and other elements whose content is no markup.
        case rawText
        /// Inside `<title>` and `<textarea>`: entities count, tags do not.
        case escapableText
        /// What follows means one thing or another, depending on what a section wrote or on the browser.
        case undecidable
    }

    mutating func read(_ literal: some Sequence<UInt8>) {
        for octet in literal { read(octet) }
    }

    private mutating func read(_ octet: UInt8) {
        switch state {
        case .text: if octet == UInt8(ascii: "<") { open() }
        case .tagOpen, .endTagOpen: readTagOpen(octet)
        case .tagName, .inTag, .attributeName, .afterEquals, .unquoted, .afterSection: readInTag(octet)
        case .quoted(let quote): if octet == quote { (state, attribute) = (.inTag, []) }
        case .declaration: readDeclaration(octet)
        case .commentStart, .commentStartDash: readCommentStart(octet)
        case .comment: readComment(octet)
        case .rawText, .escapableText: readRawText(octet)
        case .undecidable: break
        }
    }

    private mutating func open() {
        state = .tagOpen
        (element, attribute, tail) = ([], [], [])
    }

    private mutating func readTagOpen(_ octet: UInt8) {
        let isEnd = state == .endTagOpen
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            element = (isEnd ? [UInt8(ascii: "/")] : []) + [octet | 0x20]
            state = .tagName
        case UInt8(ascii: "/") where !isEnd: state = .endTagOpen
        case UInt8(ascii: "!") where !isEnd: state = .declaration
        case UInt8(ascii: ">") where isEnd: state = .text
        default:
            // `<` that opens nothing is text, and what follows is read again; `</` or `<?` begins a bogus comment.
            state = isEnd || octet == UInt8(ascii: "?") ? .declaration : .text
            tail = Self.noComment
            if state == .text { read(octet) }
        }
    }

    private mutating func readDeclaration(_ octet: UInt8) {
        if tail.count < 2 { tail.append(octet) }
        if octet == UInt8(ascii: ">") {
            state = .text
        } else if tail == Array("--".utf8) {
            state = .commentStart
            tail = []
        } else if tail.count == 2 {
            tail = Self.noComment
        }
    }

    /// What a declaration has read when it cannot become a comment any more.
    private static let noComment: [UInt8] = [0, 0]

    private mutating func readCommentStart(_ octet: UInt8) {
        switch octet {
        case UInt8(ascii: ">"): state = .text
        case UInt8(ascii: "-"):
            tail.append(octet)
            state = state == .commentStart ? .commentStartDash : .comment
        default: (state, tail) = (.comment, [])
        }
    }

    private mutating func readComment(_ octet: UInt8) {
        keepTail(octet, 4)
        if tail.suffix(3).elementsEqual("-->".utf8) || tail.elementsEqual("--!>".utf8) { state = .text }
    }

    private mutating func readRawText(_ octet: UInt8) {
        let isEnd = octet.isHTMLBlank || octet == UInt8(ascii: "/") || octet == UInt8(ascii: ">")
        if isEnd, tail.suffix(element.count + 2).elementsEqual(Array("</".utf8) + element) {
            element.insert(UInt8(ascii: "/"), at: 0)
            (state, attribute) = (.inTag, [])
            return readInTag(octet)
        }
        keepTail(octet.htmlLowercased, max(4, element.count + 2))
        // From here on `</script>` may end the script or not (§13.2.5.20 and following).
        if element.elementsEqual("script".utf8), tail.suffix(4).elementsEqual("<!--".utf8) { state = .undecidable }
    }

    private mutating func keepTail(_ octet: UInt8, _ count: Int) {
        tail.append(octet)
        if tail.count > count { tail.removeFirst() }
    }
}

extension HTMLContext {
    private mutating func readInTag(_ octet: UInt8) {
        switch (state, octet) {
        case (_, UInt8(ascii: ">")): endTag()
        case (_, _) where octet.isHTMLBlank: readBlank()
        case (.afterEquals, UInt8(ascii: "\"")), (.afterEquals, UInt8(ascii: "'")): state = .quoted(octet)
        case (.afterEquals, _), (.unquoted, _): state = .unquoted
        case (_, UInt8(ascii: "/")): (state, attribute) = (.inTag, [])
        case (.afterSection, _): state = .undecidable
        case (.tagName, _): element.append(octet.htmlLowercased)
        case (.attributeName, UInt8(ascii: "=")): state = .afterEquals
        case (.inTag, UInt8(ascii: "=")) where attribute != []: state = attribute == nil ? .undecidable : .afterEquals
        case (.attributeName, _): attribute?.append(octet.htmlLowercased)
        default: (state, attribute) = (.attributeName, [octet.htmlLowercased])
        }
    }

    private mutating func readBlank() {
        switch state {
        case .afterEquals: break
        case .unquoted, .tagName: (state, attribute) = (.inTag, [])
        default: state = .inTag
        }
    }

    private mutating func endTag() {
        tail = []
        switch String(decoding: element, as: UTF8.self) {
        case "title", "textarea": state = .escapableText
        case "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript": state = .rawText
        case "plaintext": state = .undecidable
        default: state = .text
        }
    }

    /// After a section that may have written an attribute's name or not, nobody knows which attribute a value would
    /// belong to; nor before one that may be written several times.
    mutating func forgetAttribute() {
        guard isBetweenAttributes else { return }
        state = .afterSection
        attribute = nil
    }

    /// Whether markup goes on the same way from both: `<a` and `<a class="x"` are alike, both may end or take an
    /// attribute.
    func isLike(_ other: HTMLContext) -> Bool {
        if isBetweenAttributes, other.isBetweenAttributes { return element == other.element }
        switch (state, other.state) {
        case (.text, .text): return true
        case (.quoted, .quoted):
            return state == other.state && attribute == other.attribute && element == other.element
        default: return state == other.state && element == other.element && pending == other.pending
        }
    }

    /// What of the tail may become the end of something.
    var pending: ArraySlice<UInt8> {
        switch state {
        case .rawText, .escapableText:
            guard let start = tail.lastIndex(of: UInt8(ascii: "<")) else { return [] }
            let mayEnd =
                (Array("</".utf8) + element).starts(with: tail[start...]) || "<!--".utf8.starts(with: tail[start...])
            return mayEnd ? tail[start...] : []
        case .comment:
            let text = tail.lastIndex { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "!") }
            return text.map { tail[($0 + 1)...] } ?? tail[...]
        default: return tail[...]
        }
    }

    private var isBetweenAttributes: Bool {
        state == .tagName || state == .inTag || state == .attributeName || state == .afterSection
    }
}

extension UInt8 {
    /// ASCII white space of the HTML standard, with CR, which its preprocessing makes LF.
    fileprivate var isHTMLBlank: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }

    fileprivate var htmlLowercased: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}
