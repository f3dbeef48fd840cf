import HTTP

/// As much of a browser as the tests of pages need: real sockets, cookies, forms with their keys. It follows no redirect
/// by itself.
final class Browser {
    private let port: Int
    /// What serves; held, so that it stays up as long as anyone looks at it.
    private let site: AnyObject
    private var connection: BrowserConnection?
    private(set) var cookies: [String: String] = [:]
    /// What a relay in front of the server would add to each request.
    var relayed: [(String, String)] = []
    /// The page whose forms are sent; the last one that had any.
    private(set) var page: WebPage?

    init(_ site: TestSite) {
        port = site.port
        self.site = site
    }

    /// Looks at the program as it was built, in a process of its own.
    init(_ program: RunningProgram) {
        port = program.port
        site = program
    }

    func get(_ path: String) throws -> WebPage {
        try request("GET", path)
    }

    /// Sends a form with the keys of the page seen last; `from` names another page.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], from other: WebPage? = nil) throws
        -> WebPage
    {
        try send(path, keys(of: other ?? page) + fields.map { ($0.key, $0.value) })
    }

    /// Sends the page's form with this action, as it stands there but for `changes`. A change to nil leaves the field
    /// out, as an unticked box does.
    func submit(_ action: String, _ changes: [String: String?] = [:]) throws -> WebPage {
        guard let form = page?.form(action: action) else {
            throw TestSite.Unexpected("no form with action \(action): \(page?.html ?? "no page")")
        }
        var fields = form.filter { changes[$0.0] == nil }
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
            if let value { fields.append((name, value)) }
        }
        return try send(action, fields)
    }

    /// Sends exactly these fields.
    func send(_ path: String, _ fields: [(String, String)], headers: [(String, String)] = []) throws -> WebPage {
        var values = FormValues()
        for (name, value) in fields { values.add(name, value) }
        return try request(
            "POST", path, headers: [("Content-Type", "application/x-www-form-urlencoded")] + headers,
            body: Array(values.urlEncoded.utf8))
    }

    /// Sends a form with files, as `multipart/form-data`.
    func upload(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:],
        files: [(name: String, fileName: String, type: String, bytes: [UInt8])]
    ) throws -> WebPage {
        let boundary = "----shingi-test-7d91f2"
        var body: [UInt8] = []
        for (name, value) in keys(of: page) + fields.map({ ($0.key, $0.value) }) {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        for file in files {
            let disposition = "form-data; name=\"\(file.name)\"; filename=\"\(file.fileName)\""
            body += "--\(boundary)\r\nContent-Disposition: \(disposition)\r\nContent-Type: \(file.type)\r\n\r\n".utf8
            body += file.bytes + Array("\r\n".utf8)
        }
        body += "--\(boundary)--\r\n".utf8
        return try request(
            "POST", path, headers: [("Content-Type", "multipart/form-data; boundary=\(boundary)")], body: body)
    }

    /// Goes where a redirect leads.
    func follow(_ redirect: WebPage) throws -> WebPage {
        guard let location = redirect["Location"] else { throw TestSite.Unexpected(redirect) }
        return try get(location)
    }

    func signIn(_ login: String, _ password: String, returnTo: String? = nil) throws -> WebPage {
        let query = returnTo.map { "?" + FormValues(["return_to": $0]).urlEncoded } ?? ""
        _ = try get("/sign-in\(query)")
        return try submit("/sign-in", ["login": login, "password": password])
    }

    /// - Parameter length: announced instead of the body's own.
    func request(
        _ method: String, _ path: String, headers: [(String, String)] = [], body: [UInt8] = [],
        announcing length: Int? = nil
    ) throws -> WebPage {
        try sendOnly(method, path, headers: headers, body: body, announcing: length)
        guard let connection else { throw TestSite.Unexpected("no connection") }
        let answer = try connection.answer(hasBody: method != "HEAD")
        if answer["Connection"]?.lowercased() == "close" { self.connection = nil }
        keep(answer)
        return answer
    }

    /// As `request`, without waiting for an answer.
    func sendOnly(
        _ method: String, _ path: String, headers: [(String, String)], body: [UInt8], announcing length: Int?
    ) throws {
        let connection = try connection ?? BrowserConnection(port: port)
        self.connection = connection
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)"]
        lines += relayed.map { "\($0): \($1)" }
        if !cookies.isEmpty {
            lines.append("Cookie: " + cookies.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; "))
        }
        lines += headers.map { "\($0.0): \($0.1)" }
        if method == "POST" || !body.isEmpty { lines.append("Content-Length: \(length ?? body.count)") }
        try connection.send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    /// Takes on another's cookies, as a stolen or copied session would.
    func setCookie(_ name: String, _ value: String?) {
        cookies[name] = value
    }

    private func keep(_ answer: WebPage) {
        for line in answer.headers.filter({ $0.0.lowercased() == "set-cookie" }).map(\.1) {
            let pair = line.split(separator: ";", maxSplits: 1)[0].split(separator: "=", maxSplits: 1)
            let isEnding = line.contains("Max-Age=0")
            cookies[String(pair[0])] = isEnding ? nil : pair.count > 1 ? String(pair[1]) : ""
        }
        if answer.html.contains("name=\"_csrf\"") { page = answer }
    }

    private func keys(of page: WebPage?) -> [(String, String)] {
        ["_csrf", "_form"].compactMap { name in page?.field(name).map { (name, $0) } }
    }
}
