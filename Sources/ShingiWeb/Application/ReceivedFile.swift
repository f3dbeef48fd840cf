import ShingiServices

/// A file of a form that was received piece by piece.
struct ReceivedFile: Sendable {
    /// Of the form's field.
    let name: String
    /// As the sender's system calls it; text, never a path.
    let fileName: String
    /// Bytes that came, more than are kept when there were too many.
    let size: Int
    /// Nil when nothing of it was kept.
    let received: ReceivedContent?
}
