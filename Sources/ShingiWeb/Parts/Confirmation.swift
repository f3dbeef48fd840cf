import Templates

/// A page of its own that asks before what cannot be undone: what will happen, the button that does it, and the way back.
struct Confirmation: TemplateModel {
    let message: String
    let facts: DefinitionList?
    let action: String
    let hidden: [HiddenField]
    let reason: TextField?
    let button: Button
    let cancelHref: String

    /// `reason` is asked for where the record needs one.
    init(
        _ message: String, facts: DefinitionList? = nil, action: String, hidden: [HiddenField] = [],
        reason: TextField? = nil, button: Button, cancelHref: String
    ) {
        self.message = message
        self.facts = facts
        self.action = action
        self.hidden = hidden
        self.reason = reason
        self.button = button
        self.cancelHref = cancelHref
    }

    static let fields = TemplateFields<Self>(
        .text("message", \.message),
        .optionalModel("facts", \.facts),
        .text("action", \.action),
        .list("hidden", \.hidden),
        .optionalModel("reason", \.reason),
        .model("button", \.button),
        .text("cancelHref", \.cancelHref))
}
