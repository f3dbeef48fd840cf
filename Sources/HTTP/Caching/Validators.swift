/// What tells one state of a resource from another, and the conditions of a request that ask about it (RFC 9110 §13).
package struct Validators: Sendable {
    package let entityTag: EntityTag?
    package let lastModified: HTTPDate?

    package enum Outcome: Sendable, Equatable {
        /// Answer as if there had been no condition.
        case proceed
        /// 304: the client has this state already.
        case notModified
        /// 412: the client wants to change or read another state than there is.
        case preconditionFailed
    }

    package init(entityTag: EntityTag? = nil, lastModified: HTTPDate? = nil) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    /// The conditions in the order RFC 9110 §13.2.2 gives them, for a resource that exists.
    package func evaluate(_ head: RequestHead) -> Outcome {
        if let passes = matches("If-Match", of: head, by: { $0.matchesStrongly($1) }) {
            guard passes else { return .preconditionFailed }
        } else if let limit = date("If-Unmodified-Since", of: head), let lastModified, lastModified > limit {
            return .preconditionFailed
        }
        let isRead = head.method == .get || head.method == .head
        if let matched = matches("If-None-Match", of: head, by: { $0.matchesWeakly($1) }) {
            return matched ? (isRead ? .notModified : .preconditionFailed) : .proceed
        }
        // Counts for GET and HEAD only, and not beside If-None-Match (RFC 9110 §13.1.3).
        if isRead, let known = date("If-Modified-Since", of: head), let lastModified, lastModified <= known {
            return .notModified
        }
        return .proceed
    }

    /// Whether a range may be cut from this state (RFC 9110 §13.1.5): yes without If-Range.
    func allowsRange(_ head: RequestHead) -> Bool {
        guard let text = head.fields["If-Range"] else { return true }
        guard head.fields.all("If-Range").count == 1 else { return false }
        if let tags = EntityTag.list(text.utf8), let tag = tags.first {
            return tags.count == 1 && (entityTag?.matchesStrongly(tag) ?? false)
        }
        // A date must be the very one; no tag is known to be weak by it, as files here never change within a second.
        return HTTPDate(text).map { $0 == lastModified } ?? false
    }

    /// Adds ETag and Last-Modified.
    func add(to fields: inout Fields) {
        if let entityTag { fields.set("ETag", entityTag.text) }
        if let lastModified { fields.set("Last-Modified", lastModified.text) }
    }

    /// Nil when the field is not there; false when it is malformed, so that nothing is taken for known.
    private func matches(
        _ name: String, of head: RequestHead, by compare: (EntityTag, EntityTag) -> Bool
    ) -> Bool? {
        guard let text = head.fields.list(name) else { return nil }
        if text == "*" { return true }
        guard let entityTag, let tags = EntityTag.list(text.utf8) else { return false }
        return tags.contains { compare(entityTag, $0) }
    }

    private func date(_ name: String, of head: RequestHead) -> HTTPDate? {
        let values = head.fields.all(name)
        return values.count == 1 ? HTTPDate(values[0]) : nil
    }
}
