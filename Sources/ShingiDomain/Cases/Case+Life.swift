extension Case {
    /// Hands the case to the secretariat. `sheets` gives the sheet of each matter with its form.
    package mutating func submit(_ sheets: [MatterSheet], on date: CivilDate) throws(CaseError) {
        let next = try state(after: .submit)
        try requireComplete(sheets)
        submittedOn = date
        move(to: next)
    }

    private func requireComplete(_ sheets: [MatterSheet]) throws(CaseError) {
        guard !matters.isEmpty else { throw .noMatters }
        guard !title.isBlank else { throw .noTitle }
        let missing = missingFields(in: sheets)
        guard missing.isEmpty else { throw .incomplete(missing) }
    }

    /// Every required field that has no answer yet, over all sheets: the completeness list beside the draft.
    package func missingFields(in sheets: [MatterSheet]) -> [MissingField] {
        matters.flatMap { matter in
            guard let sheet = sheets.first(where: { $0.matter == matter.id }) else {
                return [MissingField(matter: matter.id, field: FieldRef(path: "", label: "個票"))]
            }
            return sheet.content.missing(in: sheet.form).map { MissingField(matter: matter.id, field: $0) }
        }
    }

    /// Sends the case back to its department with a reason. Comments on fields go beside it.
    package mutating func `return`(reason: String) throws(CaseError) {
        let next = try state(after: .return)
        guard !reason.isBlank else { throw .reasonNeeded(.return) }
        move(to: next)
    }

    /// Takes the case in for deliberation. The number comes from the council's locked sequence: nil when the council
    /// numbers no consultations, and always nil for a case of reports only. Complete as when it was handed in, whoever
    /// mended its sheets since.
    package mutating func accept(
        _ sheets: [MatterSheet], number: CaseNumber?, on date: CivilDate
    ) throws(CaseError) {
        let next = try state(after: .accept)
        guard self.number == nil else { throw .alreadyAccepted(number: self.number?.text) }
        guard hasConsultation || number == nil else { throw .reportsGetNoNumber }
        try requireComplete(sheets)
        self.number = number
        acceptedOn = date
        move(to: next)
    }

    /// Ends the case. A number that was given stays given. While a meeting deals with the case, it is the council that
    /// lets it go.
    package mutating func withdraw(reason: String, whileAt meeting: MeetingState? = nil) throws(CaseError) {
        let next = try state(after: .withdraw)
        guard meeting != .open else { throw .beforeTheCouncil }
        guard !reason.isBlank else { throw .reasonNeeded(.withdraw) }
        move(to: next)
    }

    package mutating func placeOnAgenda() throws(CaseError) {
        move(to: try state(after: .placeOnAgenda))
    }

    package mutating func takeOffAgenda() throws(CaseError) {
        move(to: try state(after: .takeOffAgenda))
    }

    /// Follows from what was decided about each of its matters: one that is continued sends the whole case back to
    /// wait for an agenda, and when all were withdrawn the case is.
    package mutating func decide(_ outcomes: [DecisionOutcome]) throws(CaseError) {
        guard !outcomes.isEmpty, outcomes.count == matters.count else { throw .undecidedMatters }
        let act: CaseAct =
            if outcomes.contains(.continued) {
                .continue
            } else if outcomes.allSatisfy({ $0 == .withdrawn }) {
                .withdraw
            } else {
                .decide
            }
        move(to: try state(after: act))
    }

    /// Whether the council's reply has been given.
    package var isAnswered: Bool { state == .replied || (state == .closed && hasConsultation) }

    /// Takes the decision back, so that a corrected record can decide anew. What was answered stays answered: the reply
    /// has left the house.
    package mutating func reopen() throws(CaseError) {
        guard !isAnswered else { throw .notPossible(.reopen, in: state) }
        move(to: try state(after: .reopen))
    }

    package mutating func reply() throws(CaseError) {
        guard hasConsultation else { throw .reportsGetNoReply }
        move(to: try state(after: .reply))
    }

    /// Ends the life of a case once every promise made to the council about it was kept.
    package mutating func close(_ followUps: [FollowUp]) throws(CaseError) {
        let next = try state(after: .close)
        guard state == .replied || !hasConsultation else { throw .replyOutstanding }
        let open = followUps.filter { $0.state == .open }
        guard open.isEmpty else { throw .followUpsOpen(open.map(\.text)) }
        move(to: next)
    }

    /// Refuses an edit in a state where the editor may not change anything.
    package func requireEditable(by editor: CaseEditor) throws(CaseError) {
        guard state.mayBeEdited(by: editor) else { throw .notEditable(state) }
    }

    private func state(after act: CaseAct) throws(CaseError) -> CaseState {
        if let next = state.after(act) { return next }
        switch (act, state) {
        case (.accept, .accepted), (.accept, .onAgenda), (.accept, .decided), (.accept, .replied), (.accept, .closed):
            throw .alreadyAccepted(number: number?.text)
        case (.submit, .submitted):
            throw .alreadySubmitted
        default:
            throw .notPossible(act, in: state)
        }
    }

    private mutating func move(to next: CaseState) {
        state = next
        version += 1
    }
}
