/// How a button looks. One filled button a view: the main act.
enum ButtonStyle: String, Sendable {
    case filled = " button--filled"
    case outlined = " button--outlined"
    case text = ""
    /// For what cannot be undone.
    case danger = " button--danger"
}
