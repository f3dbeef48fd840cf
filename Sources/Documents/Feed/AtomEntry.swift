/// One piece of news of a feed.
package struct AtomEntry: Sendable {
    package var id: String
    package var title: String
    package var updated: Timestamp
    package var url: String
    /// Plain text.
    package var summary: String

    package init(id: String, title: String, updated: Timestamp, url: String, summary: String) {
        self.id = id
        self.title = title
        self.updated = updated
        self.url = url
        self.summary = summary
    }

    func write(to xml: inout XMLWriter) {
        xml.element("entry") { xml in
            xml.element("id", text: id)
            xml.element("title", text: title)
            xml.element("updated", text: updated.extended)
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
            xml.element("summary", text: summary)
        }
    }
}
