import ShingiDomain

/// What a button in an agenda's form asks for: `up:7`, `down:7`, `remove:7`, `arrange`, `prepare`; or what a hand that
/// put an item down does: `to:7:2`.
enum AgendaAct: Equatable {
    case arrange
    /// The minutes of the meeting before and what was promised.
    case prepare
    case move(AgendaItemID, AgendaMove)
    case remove(AgendaItemID)

    /// The form's name of the buttons.
    static let parameter = "_act"

    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 1 {
            switch parts[0] {
            case "arrange": self = .arrange
            case "prepare": self = .prepare
            default: return nil
            }
            return
        }
        guard let item = AgendaItemID(text: parts[1]) else { return nil }
        if parts.count == 3, parts[0] == "to", let place = Int(parts[2]), place > 0 {
            self = .move(item, .to(place))
            return
        }
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "up": self = .move(item, .up)
        case "down": self = .move(item, .down)
        case "remove": self = .remove(item)
        default: return nil
        }
    }

    /// The button itself, so that the keyboard stays on it and a second press moves on.
    var anchor: String? {
        switch self {
        case .move(let item, .up): "up-\(item)"
        case .move(let item, .down): "down-\(item)"
        case .move(let item, .to): AgendaPage.anchor(of: item)
        case .arrange, .prepare, .remove: nil
        }
    }
}
