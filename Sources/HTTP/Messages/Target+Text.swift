extension Target {
    /// Reads a target as a request line would hold it: `/cases/7?page=2`. For tests, and for paths a client hands back
    /// such as where to go after signing in; an absolute target loses its authority.
    /// Never redirect to a `rawPath` that begins with `//`: it is a path here, and another host to a browser.
    package init(_ text: String, method: Method = .get) throws(ParseFailure) {
        let bytes = Array(text.utf8)
        self = try bytes.withUnsafeBufferPointer { buffer throws(ParseFailure) in
            try TargetReader(buffer).read(for: method).0
        }
    }
}
