extension HTMLContext {
    /// Why an escaped value would not be safe here; nil when it is.
    var refusal: String? {
        switch state {
        case .text: nil
        case .escapableText: pending.isEmpty ? nil : Self.insideTag
        case .quoted: attributeRefusal
        case .afterEquals, .unquoted: "an attribute's value must stand in quotes"
        case .rawText: "escaping does not make a value safe inside <\(name(element))>; put it into a data- attribute"
        case .tagOpen, .endTagOpen, .tagName, .inTag, .attributeName, .afterSection, .declaration:
            Self.insideTag
        // `--` in a value and a `>` behind it would end the comment.
        case .commentStart, .commentStartDash, .comment: "escaping does not make a value safe inside a comment"
        case .undecidable where attribute == nil: Self.unknownAttribute
        case .undecidable:
            "escaping does not make a value safe behind this <\(name(element))>, whose end is hard to find"
        }
    }

    /// Whether raw HTML may stand here.
    var takesMarkup: Bool {
        state == .text
    }

    private var attributeRefusal: String? {
        guard let attribute else { return Self.unknownAttribute }
        if attribute.starts(with: "on".utf8) {
            return "escaping does not make a value safe in \(name(attribute)), which is script"
        }
        if attribute == Array("srcdoc".utf8) { return "escaping does not make a value safe in srcdoc, which is markup" }
        if attribute == Array("style".utf8) { return "escaping does not make a value safe in style; use a class" }
        return nil
    }

    private static let insideTag =
        "escaping does not make a value safe inside a tag; only quoted attribute values may vary"
    private static let unknownAttribute = "the attribute's name must stand right before it, outside of any section"

    private func name(_ octets: [UInt8]) -> String {
        String(decoding: octets, as: UTF8.self)
    }
}
