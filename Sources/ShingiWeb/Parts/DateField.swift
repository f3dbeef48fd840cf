import Templates

/// A date in three short fields with the era. Sends `name.era`, `name.year`, `name.month` and `name.day`.
struct DateField: TemplateModel {
    let frame: FieldFrame
    let entry: DateEntry
    private let eras: [Choice]

    init(_ frame: FieldFrame, entry: DateEntry = DateEntry()) {
        self.frame = frame
        self.entry = entry
        self.eras = DateEntry.Era.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == entry.era) }
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .list("eras", \.eras),
        .text("year", \.entry.year),
        .text("month", \.entry.month),
        .text("day", \.entry.day))
}
