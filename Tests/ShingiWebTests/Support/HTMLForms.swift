/// Reads forms from the HTML that our templates write: quoted attributes, no omitted end tags of controls.
enum HTMLForms {
    static func actions(in html: String) -> [String] {
        values(of: "action", ofElement: "form", in: html)
    }

    /// What stands between the tags of the form with that action.
    static func form(action: String, in html: String) -> String? {
        elements("form", in: html).first { attribute("action", of: $0.tag) == action }?.content
    }

    static func contents(ofElement name: String, in html: String) -> [String] {
        elements(name, in: html).map(\.content)
    }

    static func values(of attribute: String, ofElement name: String, in html: String) -> [String] {
        tags(name, in: html).compactMap { self.attribute(attribute, of: $0) }
    }

    /// Names and values as a browser would send them, in the order of the page but textareas and selects last.
    static func controls(in html: String) -> [(String, String)] {
        let inputs = tags("input", in: html).compactMap { tag -> (String, String)? in
            guard let name = attribute("name", of: tag) else { return nil }
            let type = attribute("type", of: tag)
            if type == "checkbox" || type == "radio" {
                return has("checked", tag) ? (name, attribute("value", of: tag) ?? "on") : nil
            }
            return type == "submit" || type == "file" ? nil : (name, attribute("value", of: tag) ?? "")
        }
        let areas = elements("textarea", in: html).compactMap { element in
            attribute("name", of: element.tag).map { ($0, HTMLText.unescaped(withoutFirstNewline(element.content))) }
        }
        let selects = elements("select", in: html).compactMap { element -> (String, String)? in
            guard let name = attribute("name", of: element.tag) else { return nil }
            let options = tags("option", in: element.content)
            let chosen = options.first { has("selected", $0) } ?? options.first
            return (name, chosen.flatMap { attribute("value", of: $0) } ?? "")
        }
        return inputs + areas + selects
    }

    /// HTML drops a line end right behind `<textarea>`.
    private static func withoutFirstNewline(_ text: String) -> String {
        text.first == "\n" || text.first == "\r\n" ? String(text.dropFirst()) : text
    }

    private static func elements(_ name: String, in html: String) -> [(tag: Substring, content: String)] {
        positions(of: "<\(name)", in: html).compactMap { start in
            guard let close = html[start...].firstIndex(of: ">") else { return nil }
            let content = html[html.index(after: close)...]
            let end = positions(of: "</\(name)>", in: content).first ?? content.endIndex
            return (html[start...close], String(content[..<end]))
        }
    }

    private static func tags(_ name: String, in html: String) -> [Substring] {
        positions(of: "<\(name)", in: html).compactMap { start in
            html[start...].firstIndex(of: ">").map { html[start...$0] }
        }
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = positions(of: " \(name)=\"", in: tag).first else { return nil }
        let value = tag[tag.index(start, offsetBy: name.count + 3)...]
        return value.firstIndex(of: "\"").map { HTMLText.unescaped(String(value[..<$0])) }
    }

    private static func has(_ name: String, _ tag: Substring) -> Bool {
        tag.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).contains(Substring(name))
    }

    private static func positions(of needle: String, in text: some StringProtocol) -> [String.Index] {
        let needle = Array(needle.utf8)
        let utf8 = text.utf8
        return utf8.indices.filter { utf8[$0...].starts(with: needle) }
    }
}
