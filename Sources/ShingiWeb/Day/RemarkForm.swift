import ShingiDomain

/// A remark as the clerk types it.
struct RemarkForm {
    let item: AgendaItemID?
    let kind: Remark.Kind
    /// A member's number; empty for nobody, or for the one who is named.
    let member: String
    let speaker: String
    let text: String
    var errors = FieldErrors()

    init(_ form: FormData) throws(WebError) {
        item = form["item"].flatMap { AgendaItemID(text: $0) }
        guard let kind = Remark.Kind(rawValue: form["remark_kind"] ?? Remark.Kind.remark.rawValue) else {
            throw .unreadableForm
        }
        self.kind = kind
        member = form["remark_member"] ?? ""
        speaker = form["remark_speaker"] ?? ""
        text = form["remark_text"] ?? ""
    }

    func remark() throws -> Remark {
        if member.isEmpty { return try Remark(kind, by: .named(speaker), text: text) }
        guard let id = MemberID(text: member) else { throw WebError.unreadableForm }
        return try Remark(kind, by: .member(id), text: text)
    }

    mutating func refuse(_ error: any Refusal) {
        switch error {
        case RemarkError.promiseWithoutCase: errors.add(error.message, to: "remark_kind")
        case MeetingError.notAMember: errors.add(error.message, to: "remark_member")
        default: errors.add(error.message, to: "remark_text")
        }
    }
}

/// What was said otherwise than the record has it, as it was typed.
struct DifferenceForm {
    let item: AgendaItemID?
    let said: String
    let note: String
    var errors = FieldErrors()

    init(_ form: FormData) {
        item = form["item"].flatMap { AgendaItemID(text: $0) }
        said = form["said"] ?? ""
        note = form["said_note"] ?? ""
    }

    mutating func refuse(_ error: any Refusal) {
        if case RemarkError.noteMissing = error {
            errors.add(error.message, to: "said_note")
        } else {
            errors.add(error.message, to: "said")
        }
    }
}

/// Open or closed doors as they were typed, of the meeting or of one item.
struct DoorForm {
    let isClosed: Bool
    let reason: String
    /// Nil for the whole meeting.
    let item: AgendaItemID?
    var errors = FieldErrors()

    init(_ form: FormData, item: AgendaItemID? = nil) {
        isClosed = form[Self.closed(item)] != nil
        reason = form[Self.reason(item)] ?? ""
        self.item = item
    }

    static func closed(_ item: AgendaItemID?) -> String { item == nil ? "closed" : "item_closed" }
    static func reason(_ item: AgendaItemID?) -> String { item == nil ? "closed_reason" : "item_closed_reason" }

    func openness() throws(MeetingError) -> Openness { try Openness.make(isClosed: isClosed, reason: reason) }

    mutating func refuse(_ error: any Refusal) {
        errors.add(error.message, to: Self.reason(item))
    }
}
