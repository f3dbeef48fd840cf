/// A session with what its token says of it.
package struct OpenSession: Sendable {
    package let session: Session
    /// What every unsafe request of the session must carry.
    package let csrfToken: String
}
