/// What the next of each number would be.
package struct NumberPreview: Sendable, Equatable {
    package enum Next: Sendable, Equatable {
        case number(String)
        /// The council gives none but the order on the agenda.
        case agendaOrder
        /// Why none can be given today.
        case unavailable(String)
    }

    package let meetingTitle: Next
    package let consultation: Next
    package let reply: Next
}
