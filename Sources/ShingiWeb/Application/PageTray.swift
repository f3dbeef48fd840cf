import HTTP
import Templates

/// Takes the page that a handler draws, beside the answer that it returns: an answer's body no longer knows where in it
/// the values of this one answer stand.
///
/// `@unchecked Sendable`: made for one request and used by its handler alone, on the loop's queue.
final class PageTray: @unchecked Sendable {
    private(set) var drawing: Drawing?
    /// Of a published page.
    var entityTag: EntityTag?
    /// Goes to people who have not signed in, each with the cookie that its form is checked against.
    var isForVisitors = false

    func take(_ drawing: Drawing) {
        self.drawing = drawing
    }
}
