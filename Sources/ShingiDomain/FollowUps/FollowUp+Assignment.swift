extension FollowUp {
    /// Another department answers for it, or another meeting hears it; nil for whichever comes next. Only while it is
    /// owed.
    package mutating func assign(to department: DepartmentID, due meeting: Meeting?) throws(FollowUpError) {
        guard state == .open else { throw .notOpen(state) }
        if let meeting {
            guard meeting.id != promisedAt else { throw .sameMeeting }
            guard !meeting.state.isOver || meeting.id == dueMeeting else { throw .dueInPast(meeting.title) }
        }
        self.department = department
        dueMeeting = meeting?.id
    }
}
