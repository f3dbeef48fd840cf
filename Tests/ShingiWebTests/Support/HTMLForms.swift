import Glibc

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

    /// Inputs and areas for any text.
    static func textControls(in html: String) -> [TextControl] {
        let lines = tags("input", in: html).filter { tag in
            ["text", "search"].contains(attribute("type", of: tag) ?? "text")
                && attribute("inputmode", of: tag) == nil && !has("readonly", tag)
        }
        return lines.compactMap { attribute("name", of: $0).map { TextControl(name: $0, isArea: false) } }
            + tags("textarea", in: html).compactMap {
                attribute("name", of: $0).map { TextControl(name: $0, isArea: true) }
            }
    }

    /// What has to be ticked for the fields to count: the matter of a matter's note.
    private static func ticks(for controls: [TextControl], in html: String) -> [(String, String)] {
        let parents = Set(controls.map { $0.name.split(separator: ".").dropLast().joined(separator: ".") })
            .filter { !$0.isEmpty }
        return tags("input", in: html).filter { attribute("type", of: $0) == "checkbox" && !has("checked", $0) }
            .compactMap { tag in
                guard let name = attribute("name", of: tag), parents.contains(where: name.hasPrefix) else { return nil }
                return (name, attribute("value", of: tag) ?? "on")
            }
    }

    /// `controls` with something in whatever is empty: the first choice of a group, a day of the autumn of 令和4年, a word.
    static func plausibleControls(
        in html: String, about fields: [TextControl]
    ) -> [(String, String)] {
        let lists = elements("select", in: html).compactMap { element -> (String, String)? in
            let values = tags("option", in: element.content).compactMap { attribute("value", of: $0) }
            return attribute("name", of: element.tag).map { ($0, values.first { !$0.isEmpty } ?? "") }
        }
        let groups = tags("input", in: html).filter { attribute("type", of: $0) == "radio" }.compactMap { tag in
            attribute("name", of: tag).map { ($0, attribute("value", of: tag) ?? "on") }
        }
        let times = Set(
            tags("input", in: html).filter { has("data-time", $0) }.compactMap { attribute("name", of: $0) })
        // "None of these" is a choice too.
        let chosen = Set(groups.map(\.0)).intersection(controls(in: html).map(\.0))
        var values = controls(in: html) + ticks(for: fields, in: html)
        for (name, value) in groups where !values.contains(where: { $0.0 == name }) { values.append((name, value)) }
        return values.map { name, value in
            if !value.isEmpty { return (name, value) }
            if chosen.contains(name) { return (name, value) }
            if let first = lists.first(where: { $0.0 == name }) { return first }
            if times.contains(name) { return (name, "10:00") }
            switch name.split(separator: ".").last ?? "" {
            case "year": return (name, "4")
            case "month", "day": return (name, "10")
            default: return (name, name.hasPrefix("_") ? "" : "1")
            }
        }
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
        let bytes = Array(text.utf8)
        var found: [String.Index] = []
        // By hand: pages of 20,000 characters are searched in many ways, in programs that are not optimised.
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, bytes.count >= needle.count else { return }
            let end = bytes.count - needle.count + 1
            var start = 0
            while start < end, let place = memchr(base + start, Int32(needle[0]), end - start) {
                start = base.distance(to: UnsafeRawPointer(place))
                if memcmp(place, needle, needle.count) == 0 {
                    found.append(text.utf8.index(text.startIndex, offsetBy: start))
                }
                start += 1
            }
        }
        return found
    }
}
