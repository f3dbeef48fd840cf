/// One line of what the public reads: made from the source, without what is withheld.
package struct MinutesPublicLine: Sendable, Hashable {
    package let kind: Kind
    /// The speaker, or the term of a table; empty for a heading or a note.
    package let label: String
    package let text: String

    /// Raw values are stored.
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        case headingTable = "heading_table"
        case attendance, agenda, papers, decisions, heading, turn, note
    }

    package init(_ kind: Kind, label: String = "", text: String) {
        self.kind = kind
        self.label = label
        self.text = text
    }
}

/// Makes the public version.
package struct MinutesPublicVersion: Sendable {
    package let text: MinutesText
    package let redaction: MinutesRedaction

    package init(_ text: MinutesText, _ redaction: MinutesRedaction) {
        self.text = text
        self.redaction = redaction
    }

    package func lines(
        _ blocks: [MinutesBlock: [MinutesLine]], _ remarks: [MinutesBlock: String], contact: String,
        _ turns: [MinutesTurn]
    ) -> [MinutesPublicLine] {
        var lines: [MinutesPublicLine] = []
        for block in MinutesBlock.allCases {
            for line in MinutesFacts.lines(blocks[block] ?? [], contact: contact) {
                lines.append(table(block, line.term, line.text))
            }
            if let remark = remarks[block], !remark.isBlank { lines.append(table(block, "補足", remark)) }
        }
        return lines + turns.compactMap(line)
    }

    private func table(_ block: MinutesBlock, _ term: String, _ text: String) -> MinutesPublicLine {
        MinutesPublicLine(kind(of: block), label: redaction.text(term), text: redaction.text(text))
    }

    private func kind(of block: MinutesBlock) -> MinutesPublicLine.Kind {
        switch block {
        case .heading: .headingTable
        case .attendance: .attendance
        case .agenda: .agenda
        case .papers: .papers
        case .decisions: .decisions
        }
    }

    /// Nil for what does not stand in the style.
    private func line(_ turn: MinutesTurn) -> MinutesPublicLine? {
        guard let words = text.words(of: turn), !words.isEmpty else { return nil }
        let kind: MinutesPublicLine.Kind = turn.kind == .turn ? .turn : turn.kind == .heading ? .heading : .note
        return MinutesPublicLine(
            kind, label: redaction.text(text.label(of: turn) ?? ""), text: redaction.text(words, of: turn.id))
    }
}
