import Templates

/// From one day to another, each in the parts of ``DateField``: `name.from.year`, `name.to.year` and so on.
struct PeriodField: TemplateModel {
    let frame: FieldFrame
    let ends: [End]

    /// The first or the last day.
    struct End: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("endID", \.id), .text("endName", \.name), .text("endLabel", \.label), .list("eras", \.eras),
            .text("year", \.entry.year), .text("month", \.entry.month), .text("day", \.entry.day))
        let id: String
        let name: String
        let label: String
        let entry: DateEntry
        let eras: [Choice]
    }

    init(_ frame: FieldFrame, from: DateEntry = DateEntry(), to: DateEntry = DateEntry()) {
        self.frame = frame
        ends = [("from", "始まり", from), ("to", "終わり(未定のときは空欄)", to)].map { key, label, entry in
            End(
                id: "\(frame.id)-\(key)", name: "\(frame.name).\(key)", label: label, entry: entry,
                eras: DateEntry.Era.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == entry.era) })
        }
    }

    static let fields = TemplateFields<Self>(.model("frame", \.frame), .list("ends", \.ends))
}
