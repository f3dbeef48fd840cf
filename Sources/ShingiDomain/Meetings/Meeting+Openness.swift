extension Meeting {
    /// Opens the doors to observers or closes them, until the meeting has ended.
    package mutating func admit(_ openness: Openness) throws(MeetingError) {
        try requireNotOver()
        self.openness = openness
        version += 1
    }

    /// Closes the doors for one item of a meeting that goes on.
    package func requireItemCloseable() throws(MeetingError) {
        try requireNotOver()
        guard openness == .open else { throw .closedAlready }
    }
}
