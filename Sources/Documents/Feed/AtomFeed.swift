/// A feed of news (RFC 4287).
package struct AtomFeed: Sendable {
    /// An IRI that stays the same for ever, like each entry's.
    package var id: String
    package var title: String
    package var author: String
    package var updated: Timestamp
    /// Where this feed itself is.
    package var selfURL: String
    /// The page that says the same to people.
    package var pageURL: String
    package var entries: [AtomEntry]

    package init(
        id: String, title: String, author: String, updated: Timestamp, selfURL: String, pageURL: String,
        entries: [AtomEntry] = []
    ) {
        self.id = id
        self.title = title
        self.author = author
        self.updated = updated
        self.selfURL = selfURL
        self.pageURL = pageURL
        self.entries = entries
    }

    /// The whole document: `application/atom+xml; charset=utf-8`.
    package var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "ja")]) { xml in
            xml.element("id", text: id)
            xml.element("title", text: title)
            xml.element("updated", text: updated.extended)
            xml.element("author") { $0.element("name", text: author) }
            xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", selfURL)])
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", pageURL)])
            for entry in entries { entry.write(to: &xml) }
        }
        return xml.bytes
    }
}
