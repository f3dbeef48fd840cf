/// A part of a record that was read: a turn of somebody, or what stands between the turns.
package struct TranscriptBlock: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        /// Before anybody speaks: title, table of place and time, list of those present.
        case front
        /// 1 開会, 【諮問第457号】…
        case heading
        case turn
        /// 【「なし」と呼ぶ者あり】, (休憩), 午後3時閉会; also words that nobody is said to have spoken.
        case note
    }

    package var kind: Kind
    /// The speaker as it stands in the record, with its signs: 【会 長】. Empty for a turn that goes on after a note.
    package var mark: String
    /// Nil for what is no turn.
    package var speaker: SpeakerLabel?
    /// Paragraphs, one a line.
    package var text: String

    package init(_ kind: Kind, mark: String = "", speaker: SpeakerLabel? = nil, text: String) {
        self.kind = kind
        self.mark = mark
        self.speaker = speaker
        self.text = text
    }
}
