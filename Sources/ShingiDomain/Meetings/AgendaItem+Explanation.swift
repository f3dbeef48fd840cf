extension AgendaItem {
    /// Notes how long the department spoke; nil takes the note back.
    package mutating func explained(minutes: Int?) throws(MeetingError) {
        guard minutes.map((0...600).contains) ?? true else { throw .impossibleMinutes }
        explainedMinutes = minutes
    }
}
