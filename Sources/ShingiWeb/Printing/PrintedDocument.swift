import HTTP

/// A page that goes to the printer, and what the file is called that comes of it.
struct PrintedDocument {
    /// 答申書_答申第1号
    let name: String
    /// HTML, as it is sent to a browser.
    let page: [UInt8]

    init(_ name: String, page: [UInt8]) {
        self.name = name
        self.page = page
    }

    init(_ name: String, _ response: Response) {
        self.name = name
        guard case .bytes(let page) = response.body else { preconditionFailure("a page is drawn whole") }
        self.page = page
    }
}
