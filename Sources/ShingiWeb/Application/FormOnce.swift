import Crypto
import HTTP
import ShingiServices

/// Lets a form act once. Each form carries a key; what comes again with a key that was used (a double click, a reload)
/// gets the first one's answer and changes nothing. A page that the browser's back button brought out again, with
/// something else typed in it, is another sending: taken for the same, it would be thrown away and called saved.
struct FormOnce {
    let context: RequestContext
    let services: Services

    func run(_ act: () throws -> Response) throws -> Response {
        let form = try context.form()
        guard let session = context.session, let page = form["_form"], !page.isEmpty else { return try act() }
        // All forms of one page share the page's key; who sends them, where they go and what they say tell them apart.
        let key =
            "\(page) \(session.actor.accountID) \(context.request.head.target.rawPath) \(Self.digest(of: form, context.exchange.received))"
        if let location = try services.formSubmissions.location(of: key, by: session.actor) {
            return .redirect(to: location)
        }
        let response = try act()
        if response.status == .seeOther, let location = response.fields["Location"] {
            try services.formSubmissions.record(key, location: location, by: session.actor)
        }
        return response
    }

    /// Of everything but the token, whose mask differs from page to page.
    private static func digest(of form: FormData, _ received: [ReceivedFile]) -> String {
        var hasher = SHA256Hasher()
        // No name and no value holds a NUL, so one cannot be shifted into the other.
        for entry in form.values.entries where entry.name != "_csrf" {
            hasher.update(Array("\(entry.name)\0\(entry.value)\0".utf8))
        }
        for file in form.files {
            hasher.update(Array("\(file.name)\0\(file.filename ?? "")\0\(file.bytes.count)\0".utf8))
            hasher.update(file.bytes)
        }
        for file in received {
            hasher.update(Array("\(file.name)\0\(file.fileName)\0\(file.size)\0".utf8))
            hasher.update(file.received?.content.sha256 ?? [])
        }
        return hasher.finish().base64URL
    }
}
