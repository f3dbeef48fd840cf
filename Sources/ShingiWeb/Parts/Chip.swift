import Templates

/// A state in one word. The word says it; the colour only helps.
struct Chip: TemplateModel {
    let label: String
    let tone: Tone

    enum Tone: String, Sendable { case neutral, active, success, warning, error, done }

    init(_ label: String, _ tone: Tone = .neutral) {
        self.label = label
        self.tone = tone
    }

    static let fields = TemplateFields<Self>(.text("label", \.label), .text("tone", { $0.tone.rawValue }))
}
