import ShingiDomain

/// The words of a case: those of its title, and those further down.
struct CaseWords {
    static let mostInTitle = 100
    /// Enough for some ten pages; what comes behind says little new.
    static let mostInBody = 2_000

    let title: [String]
    let body: [String]

    /// - Parameter most: how many words of the body.
    init(_ texts: CaseTexts, most: Int = mostInBody) {
        title = SearchWords.words(of: texts.title, most: Self.mostInTitle, keepsGrammar: true)
        let words = SearchWords.words(of: texts.body, most: most)
        let inTitle = Set(title)
        body = words.filter { !inTitle.contains($0) }
    }
}

/// What is written in a case.
struct CaseTexts {
    let title: String
    let outline: String
    var sheets: [SheetContent]

    /// A text after the other; nothing of one is taken for a word with the beginning of the next.
    var body: String { ([outline] + sheets.map(\.writtenText)).joined(separator: "\n") }
}
