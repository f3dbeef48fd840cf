/// Reads the text of a record into turns, in every form that councils write them.
///
/// Nothing is lost: every character that is not blank stands in a block or among what was removed.
package struct TranscriptReader: Sendable {
    /// Writings of speakers that a council's records have had before (`SpeakerLabel.text`); a name among them needs no
    /// title.
    package var known: Set<String>

    package init(known: Set<String> = []) {
        self.known = known
    }

    package func read(_ text: String) -> Transcript {
        let pages = TranscriptPages(text)
        let lines = TranscriptLines(pages.lines, known: known)
        var builder = TranscriptBuilder(TranscriptWrap(pages.lines))
        for index in lines.indices { builder.take(lines[index], lines.part(at: index)) }
        return Transcript(blocks: TranscriptArrows.split(builder.blocks), removed: pages.removed)
    }
}
