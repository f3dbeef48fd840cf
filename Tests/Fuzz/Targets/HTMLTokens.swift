/// The HTML standard's tokenizer (§13.2.5) as far as it decides where a byte stands, with the states its tree
/// construction asks for. When it meets a marked value, it checks the place.
struct HTMLTokens {
    private enum State: Equatable {
        case data, plaintext
        /// RCDATA, RAWTEXT and script data, up to the end tag of `element`.
        case raw(isScript: Bool)
        case scriptEscaped, scriptDoubleEscaped
        case tagOpen, endTagOpen, tagName
        case beforeAttributeName, attributeName, afterAttributeName
        case beforeValue, quoted(UInt8), unquoted, afterQuoted, selfClosing
        case markupDeclaration, bogusComment, doctype
        case commentStart, commentStartDash, comment, commentEndDash, commentEnd, commentEndBang
    }

    private var state = State.data
    private var element = ""
    private var isEndTag = false
    private var attribute = ""
    /// The last bytes of raw text or of an unfinished `<!`.
    private var tail = ""

    mutating func read(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: Array("\u{E000}".utf8)) {
                index = value(bytes, from: index + 3)
            } else {
                step(bytes[index])
                index += 1
            }
        }
    }

    /// Checks the value that begins at an index; its bytes count for the tokenizer too. Returns the index behind it.
    private mutating func value(_ bytes: [UInt8], from start: Int) -> Int {
        checkPlace()
        let before = state
        var index = start
        while index < bytes.count, !bytes[index...].starts(with: Array("\u{E001}".utf8)) {
            let byte = bytes[index]
            promise(!"<>\"'".utf8.contains(byte), "a value's \(UnicodeScalar(byte)) is escaped")
            step(byte)
            index += 1
        }
        promise(index < bytes.count, "a value is written whole")
        if case .comment = kind(before) {
            promise(kind(state) == .comment, "a value does not end the comment it stands in")
        } else {
            promise(state == before, "a value does not end what it stands in (\(before) became \(state))")
        }
        return index + 3
    }

    private func kind(_ state: State) -> State {
        switch state {
        case .commentStart, .commentStartDash, .comment, .commentEndDash, .commentEnd, .commentEndBang: .comment
        default: state
        }
    }

    private func checkPlace() {
        switch kind(state) {
        case .data, .comment, .bogusComment, .plaintext: break
        case .raw(let isScript):
            promise(!isScript && element != "style", "no value stands in <\(element)>")
        case .quoted:
            promise(
                !attribute.hasPrefix("on") && attribute != "style" && attribute != "srcdoc",
                "no value stands in \(attribute)")
        default: promise(false, "no value stands in a tag (\(state), \(element), \(attribute))")
        }
    }

    private mutating func step(_ byte: UInt8) {
        switch state {
        case .data: if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .plaintext: break
        case .raw, .scriptEscaped, .scriptDoubleEscaped: rawText(byte)
        case .tagOpen, .endTagOpen, .tagName: tag(byte)
        case .beforeAttributeName, .attributeName, .afterAttributeName, .beforeValue, .unquoted, .afterQuoted,
            .selfClosing:
            attributes(byte)
        case .quoted(let quote): if byte == quote { state = .afterQuoted }
        case .markupDeclaration: declaration(byte)
        case .bogusComment, .doctype: if byte == UInt8(ascii: ">") { state = .data }
        default: comment(byte)
        }
    }

    private mutating func tag(_ byte: UInt8) {
        let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
        switch (state, byte) {
        case (.tagName, 0x09), (.tagName, 0x0A), (.tagName, 0x0C), (.tagName, 0x20): state = .beforeAttributeName
        // CR is read as LF (§13.2.3.5).
        case (.tagName, 0x0D): state = .beforeAttributeName
        case (.tagName, UInt8(ascii: "/")): state = .selfClosing
        case (.tagName, UInt8(ascii: ">")): endTag()
        case (.tagName, _): element += lower(byte)
        case (_, _) where isLetter:
            isEndTag = state == .endTagOpen
            (element, attribute, state) = (lower(byte), "", .tagName)
        case (.tagOpen, UInt8(ascii: "/")): state = .endTagOpen
        case (.tagOpen, UInt8(ascii: "!")): (state, tail) = (.markupDeclaration, "")
        case (.tagOpen, UInt8(ascii: "?")): state = .bogusComment
        case (.tagOpen, _):
            state = .data
            step(byte)
        case (_, UInt8(ascii: ">")): state = .data
        default: state = .bogusComment
        }
    }

    private mutating func attributes(_ byte: UInt8) {
        let isBlank = [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
        switch (state, byte) {
        case (.beforeValue, _) where isBlank: break
        case (.beforeValue, 0x22), (.beforeValue, 0x27): state = .quoted(byte)
        case (_, UInt8(ascii: ">")): endTag()
        case (.beforeValue, _): state = .unquoted
        case (.unquoted, _): if isBlank { state = .beforeAttributeName }
        case (.attributeName, UInt8(ascii: "=")), (.afterAttributeName, UInt8(ascii: "=")): state = .beforeValue
        case (_, UInt8(ascii: "/")): state = .selfClosing
        case (.attributeName, _) where isBlank: state = .afterAttributeName
        case (.afterAttributeName, _) where isBlank: break
        case (_, _) where isBlank: state = .beforeAttributeName
        case (.attributeName, _): attribute += lower(byte)
        default: (state, attribute) = (.attributeName, lower(byte))
        }
    }

    private mutating func endTag() {
        tail = ""
        state = .data
        guard !isEndTag else { return }
        switch element {
        case "script": state = .raw(isScript: true)
        case "style", "xmp", "iframe", "noembed", "noframes", "noscript", "title", "textarea":
            state = .raw(isScript: false)
        case "plaintext": state = .plaintext
        default: break
        }
    }

    private mutating func rawText(_ byte: UInt8) {
        let end = "</\(element)"
        let isEnd = [0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E].contains(byte)
        if isEnd, tail.hasSuffix(end), state != .scriptDoubleEscaped {
            (isEndTag, state, attribute, tail) = (true, .tagName, "", "")
            return tag(byte)
        }
        tail = String((tail + lower(byte)).suffix(16))
        if state == .raw(isScript: true), tail.hasSuffix("<!--") { (state, tail) = (.scriptEscaped, "--") }
        guard state == .scriptEscaped || state == .scriptDoubleEscaped else { return }
        if tail.hasSuffix("-->") { (state, tail) = (.raw(isScript: true), "") }
        guard isEnd else { return }
        let before = tail.dropLast()
        if state == .scriptEscaped, before.hasSuffix("<script") { (state, tail) = (.scriptDoubleEscaped, "") }
        if state == .scriptDoubleEscaped, before.hasSuffix("</script") { (state, tail) = (.scriptEscaped, "") }
    }

    private mutating func declaration(_ byte: UInt8) {
        tail += lower(byte)
        if tail == "--" {
            state = .commentStart
        } else if tail == "doctype" {
            state = .doctype
        } else if !"--".hasPrefix(tail), !"doctype".hasPrefix(tail) {
            state = byte == UInt8(ascii: ">") ? .data : .bogusComment
        }
    }

    private mutating func comment(_ byte: UInt8) {
        let (dash, bang, end) = (UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: ">"))
        switch (state, byte) {
        case (.commentStart, dash): state = .commentStartDash
        case (.commentStartDash, dash), (.commentEndDash, dash), (.commentEnd, dash): state = .commentEnd
        case (.comment, dash), (.commentEndBang, dash): state = .commentEndDash
        case (.commentEnd, bang): state = .commentEndBang
        case (.comment, _), (.commentEndDash, _): state = .comment
        case (_, end): state = .data
        default: state = .comment
        }
    }

    private func lower(_ byte: UInt8) -> String {
        String(UnicodeScalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
    }
}
