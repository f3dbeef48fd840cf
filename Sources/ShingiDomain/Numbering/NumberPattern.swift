/// The wording of a number, with placeholders: 第{term:kanji}期・第{n}回, 諮問第{n}号, {fiscal_year} 第{n}回.
///
/// A pattern always has {n}, and can't name an era itself, because that would be wrong after the next one.
package struct NumberPattern: Hashable, Sendable, CustomStringConvertible {
    /// As it is typed on the settings page and stored.
    package let text: String
    let pieces: [Piece]

    enum Piece: Hashable, Sendable {
        case literal(String)
        case placeholder(Placeholder)
    }

    package init(_ text: String) throws(NumberPatternError) {
        let pieces = try Self.split(text)
        let placeholders = Set(pieces.compactMap(\.placeholder))
        guard !placeholders.isDisjoint(with: [.number, .numberInKanji]) else { throw .numberMissing }
        if let era = Self.writtenEra(in: pieces) { throw .eraWritten(era) }
        self.text = text
        self.pieces = pieces
    }

    /// For the patterns this program itself knows.
    init(pieces: [Piece]) {
        self.pieces = pieces
        text = pieces.map { $0.placeholder.map { "{\($0.rawValue)}" } ?? $0.literal }.joined()
    }

    package var description: String { text }

    package var placeholders: Set<Placeholder> { Set(pieces.compactMap(\.placeholder)) }

    private static func split(_ text: String) throws(NumberPatternError) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let brace = rest.firstIndex(where: { "{}".contains($0) }) {
            if brace > rest.startIndex { pieces.append(.literal(String(rest[..<brace]))) }
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .unpairedBrace }
            let name = String(rest[brace..<end].dropFirst())
            guard let placeholder = Placeholder(rawValue: name) else { throw .unknownPlaceholder(name) }
            pieces.append(.placeholder(placeholder))
            rest = rest[end...].dropFirst()
        }
        return rest.isEmpty ? pieces : pieces + [.literal(String(rest))]
    }

    private static func writtenEra(in pieces: [Piece]) -> Era? {
        Era.allCases.first { era in pieces.contains { $0.literal.unicodeScalars.contains(era.name.unicodeScalars) } }
    }
}

extension NumberPattern.Piece {
    var placeholder: Placeholder? {
        if case .placeholder(let placeholder) = self { placeholder } else { nil }
    }

    var literal: String {
        if case .literal(let text) = self { text } else { "" }
    }
}
