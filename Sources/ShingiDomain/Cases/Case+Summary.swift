extension Case {
    /// What of the summary sheet is written by hand; the rest follows from the matters. Checked like a case sheet.
    package static let summaryFields = [
        FormField(
            key: "title", label: "件名", kind: .line, required: true,
            help: "審議会の次第に載る名前です。例:予防接種予約システムの導入に伴う業務の委託"),
        FormField(
            key: "outline", label: "事業の概要", kind: .text,
            help: "何のために、だれの情報を、どのように扱う事業かを、審議会の委員が初めて読んでもわかるように記入してください。"),
    ]

    /// The written part of the summary sheet in the shape of a sheet, so that it is saved and compared like one.
    package var summary: SheetContent { Case.summary(title: title, outline: outline) }

    package static func summary(title: String, outline: String) -> SheetContent {
        SheetContent(["title": .text(title), "outline": .text(outline)])
    }

    /// Everything that may not be stored as it is. A draft may lack anything but its title.
    package static func problems(inSummary summary: SheetContent) -> [SheetProblem] {
        let untitled = summary.text("title").isBlank
        return (untitled ? [SheetProblem(field: summaryFields[0].reference, reason: .indispensable)] : [])
            + summary.problems(in: summaryFields)
    }
}
