import Testing

@testable import Documents

@Suite("Atom")
struct AtomFeedTests {
    private let moment = Timestamp(secondsSince1970: 1_654_059_600)

    private func feed(_ entries: [AtomEntry]) -> String {
        let feed = AtomFeed(
            id: "tag:example.jp,2022:feed", title: "審議会", author: "審議会", updated: moment,
            selfURL: "https://example.jp/feed?a=1&b=2", pageURL: "https://example.jp/", entries: entries)
        return String(decoding: feed.bytes, as: UTF8.self)
    }

    @Test("a feed has what RFC 4287 §4.1.1 asks of it, and its addresses are escaped")
    func frame() {
        let text = feed([])
        #expect(
            text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""))
        #expect(text.contains("<id>tag:example.jp,2022:feed</id>"))
        #expect(text.contains("<updated>2022-06-01T05:00:00Z</updated>"))
        #expect(text.contains("<author>\n<name>審議会</name>\n</author>"))
        #expect(text.contains(#"rel="self" type="application/atom+xml" href="https://example.jp/feed?a=1&amp;b=2""#))
        #expect(text.hasSuffix("</feed>\n"))
    }

    @Test("text cannot become markup, and what XML has no room for is left out (XML 1.0 §2.2)")
    func escaping() {
        let entry = AtomEntry(
            id: "tag:x", title: "</title><script>&\"'\u{0}\u{B}\u{FFFE}\u{1F4C4}", updated: moment, url: "\"><x y=\"",
            summary: "a\nb]]>")
        let text = feed([entry])
        #expect(text.contains("<title>&lt;/title&gt;&lt;script&gt;&amp;&quot;'\u{1F4C4}</title>"))
        #expect(text.contains("href=\"&quot;&gt;&lt;x y=&quot;\"/>"))
        #expect(text.contains("<summary>a&#10;b]]&gt;</summary>"))
    }
}
