/// A record that was read: every character that is not blank stands in its blocks or among what was removed.
package struct Transcript: Hashable, Sendable {
    package var blocks: [TranscriptBlock]
    /// Page heads, feet and numbers, in their order.
    package var removed: [String]

    package var turns: [TranscriptBlock] { blocks.filter { $0.kind == .turn } }

    /// Each once, by their first turn, with how many turns they have.
    package var speakers: [(speaker: SpeakerLabel, turns: Int)] {
        var order: [SpeakerLabel] = []
        var counts: [SpeakerLabel: Int] = [:]
        for speaker in turns.compactMap(\.speaker) {
            if counts[speaker] == nil { order.append(speaker) }
            counts[speaker, default: 0] += 1
        }
        return order.map { ($0, counts[$0] ?? 0) }
    }
}
