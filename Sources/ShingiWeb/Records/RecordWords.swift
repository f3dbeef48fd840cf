import Documents

/// A term with its text, in the tables of Word documents.
struct FactWord: Sendable {
    static let form = WordForm<Self>([.text("term", "項目の名前", \.term), .text("text", "項目の内容", \.text)])

    let term: String
    let text: String

    init(_ fact: (term: String, text: String)) {
        term = fact.term
        text = fact.text
    }
}

/// A sentence that is repeated in Word documents.
struct SentenceWord: Sendable {
    static let form = WordForm<Self>([.text("sentence", "文", \.sentence)])

    let sentence: String
}
