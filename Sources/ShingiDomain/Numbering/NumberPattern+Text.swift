extension NumberPattern {
    /// The number in words.
    ///
    /// - Throws: `termMissing` or `branchMissing` when the pattern asks for what isn't there; a number never comes
    ///   out with a hole in it.
    package func text(
        _ number: Int, branch: Int? = nil, in context: NumberContext
    ) throws(NumberingError) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .placeholder(let placeholder): text += try value(of: placeholder, number, branch, context)
            }
        }
        return text
    }

    private func value(
        of placeholder: Placeholder, _ number: Int, _ branch: Int?, _ context: NumberContext
    ) throws(NumberingError) -> String {
        switch placeholder {
        case .number: return String(number)
        case .numberInKanji: return kanji(number)
        case .branch:
            guard let branch else { throw .branchMissing }
            return String(branch)
        case .term: return String(try context.requiredTerm.ordinal)
        case .termInKanji: return kanji(try context.requiredTerm.ordinal)
        case .fiscalYear: return context.fiscalYear.name
        case .era: return context.fiscalYear.eraName
        case .yearOfEra: return context.fiscalYear.yearText
        }
    }

    /// Beyond 9999 digits are clearer than 万.
    private func kanji(_ number: Int) -> String { KanjiNumeral(number)?.text ?? String(number) }
}
