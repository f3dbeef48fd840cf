/// An answer of the site, with what tests look for on a page.
struct WebPage {
    let status: Int
    let headers: [(String, String)]
    let body: [UInt8]

    /// The first header of that name.
    subscript(header: String) -> String? {
        headers.first { $0.0.lowercased() == header.lowercased() }?.1
    }

    var html: String { String(decoding: body, as: UTF8.self) }

    /// What a reader sees: without tags and what stands in them, with spaces and line ends as one space.
    var text: String { HTMLText.plain(html) }

    /// The text of the page's h1.
    var heading: String { element("h1").map(HTMLText.plain) ?? "" }
    var title: String { element("title").map(HTMLText.plain) ?? "" }

    /// The value of the first control of that name: an input's value, a textarea's text, a select's chosen option, the
    /// ticked one of a group.
    func field(_ name: String) -> String? {
        HTMLForms.controls(in: html).first { $0.0 == name }?.1
    }

    /// Every control of the form with that action, as a browser would send it.
    func form(action: String) -> [(String, String)]? {
        HTMLForms.form(action: action, in: html).map(HTMLForms.controls)
    }

    /// Where the page's forms are sent.
    var actions: [String] { HTMLForms.actions(in: html) }

    /// The targets of all links, in order.
    var links: [String] { HTMLForms.values(of: "href", ofElement: "a", in: html) }

    private func element(_ name: String) -> String? {
        HTMLForms.contents(ofElement: name, in: html).first
    }
}
