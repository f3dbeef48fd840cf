import HTTP

/// A script of our pages that sends a form in the page's place asks for its answers as names and values (RFC 9110
/// §12.5.1): where to go next, or the sentences that say why not. What was typed stays in the page.
extension Exchange {
    var isSentByScript: Bool { request.fields["Accept"] == Response.scriptType }
}

extension RequestContext {
    var isSentByScript: Bool { exchange.isSentByScript }
}

extension Response {
    static let scriptType = "application/x-www-form-urlencoded"

    /// Sentences for a script to show at the form.
    static func refusal(_ sentences: [String], status: Status = .unprocessableContent) -> Response {
        var values = FormValues()
        for sentence in sentences { values.add("error", sentence) }
        return script(values, status)
    }

    static func refusal(_ errors: FieldErrors) -> Response {
        refusal(errors.all.map(\.message))
    }

    /// A redirect as a script is told of it: it would be followed before the script hears of it, and the notice for the
    /// next page be used up by that.
    var forScript: Response {
        guard let location = fields["Location"] else { return self }
        var answer = self
        answer.status = .ok
        answer.fields.remove("Location")
        let told = Response.script(FormValues(["location": location]), .ok)
        answer.fields.set("Content-Type", Response.scriptType)
        answer.body = told.body
        return answer
    }

    private static func script(_ values: FormValues, _ status: Status) -> Response {
        Response(status, fields: ["Content-Type": scriptType], body: .bytes(Array(values.urlEncoded.utf8)))
    }
}
