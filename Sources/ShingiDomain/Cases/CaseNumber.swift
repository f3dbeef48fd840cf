/// 諮問番号 as it was given.
package struct CaseNumber: Sendable, Hashable {
    /// The count within the council's sequence; orders the consultations of an agenda.
    package var count: Int
    /// As printed: 諮問第470号.
    package var text: String

    package init(count: Int, text: String) {
        self.count = count
        self.text = text
    }
}
