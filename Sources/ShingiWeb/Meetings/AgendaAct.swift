import ShingiDomain

/// What a button in an agenda's form asks for: `up:7`, `down:7`, `remove:7` or `arrange`.
enum AgendaAct: Equatable {
    case arrange
    case move(AgendaItemID, AgendaMove)
    case remove(AgendaItemID)

    /// The form's name of the buttons.
    static let parameter = "_act"

    init?(_ text: String) {
        if text == "arrange" {
            self = .arrange
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let item = AgendaItemID(text: parts[1]) else { return nil }
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
        case .arrange, .remove: nil
        }
    }
}
