import HTTP
import ShingiServices

/// Lets a form act once. Each form carries a key; what comes again with a key that was used (a double click, a reload)
/// gets the first one's answer and changes nothing.
struct FormOnce {
    let context: RequestContext
    let services: Services

    func run(_ act: () throws -> Response) throws -> Response {
        guard let session = context.session, let form = try context.form()["_form"], !form.isEmpty else {
            return try act()
        }
        // All forms of one page share the page's key; where they go tells them apart.
        let key = "\(form) \(context.request.head.target.rawPath)"
        if let location = try services.formSubmissions.location(of: key, by: session.actor) {
            return .redirect(to: location)
        }
        let response = try act()
        if response.status == .seeOther, let location = response.fields["Location"] {
            try services.formSubmissions.record(key, location: location, by: session.actor)
        }
        return response
    }
}
