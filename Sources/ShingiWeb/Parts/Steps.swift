import Templates

/// Where something stands on its way: the life of a case, the preparation of a meeting.
struct Steps: TemplateModel {
    let label: String
    let steps: [Step]

    struct Step: TemplateModel {
        let number: Int
        let label: String
        let state: State
        let note: String?

        static let fields = TemplateFields<Self>(
            .integer("number", \.number),
            .text("label", \.label),
            .text("state", { $0.state.rawValue }),
            .optionalText("stateLabel", { $0.state.label }),
            .flag("isCurrent", { $0.state == .current || $0.state == .stopped }),
            .flag("isDone", { $0.state == .done }),
            .optionalText("note", \.note))
    }

    enum State: String, Sendable {
        case done, current, coming
        /// The way ended or was turned back here: 差戻し, 取下げ.
        case stopped

        var label: String? {
            switch self {
            case .done: "済み"
            case .current: "現在"
            case .stopped: "停止"
            case .coming: nil
            }
        }
    }

    /// Steps before the current one are done. `notes` are dates or names under a step, by its place.
    init(_ label: String, _ labels: [String], current: Int, stopped: Bool = false, notes: [Int: String] = [:]) {
        self.label = label
        self.steps = labels.enumerated().map { place, text in
            let state: State = place < current ? .done : place > current ? .coming : stopped ? .stopped : .current
            return Step(number: place + 1, label: text, state: state, note: notes[place])
        }
    }

    static let fields = TemplateFields<Self>(.text("label", \.label), .list("steps", \.steps))
}
