extension Request {
    /// The query's names and values. The parser has refused what cannot be decoded; in a target made otherwise such
    /// a query reads as empty.
    package var query: FormValues {
        var limits = Limits()
        // The request line's length bounds the query already.
        limits.formValues = .max
        limits.formName = head.target.query.utf8.count
        limits.formValue = head.target.query.utf8.count
        return (try? FormValues(urlEncoded: head.target.query.utf8, limits: limits)) ?? FormValues()
    }

    package var cookies: Cookies { Cookies(fields) }

    /// The body as a form, read anew at each call.
    package func form(limits: Limits = Limits()) throws(HTTPError) -> Form {
        try Form(self, limits: limits)
    }
}
