/// Puts the lines of a record together into blocks and paragraphs.
struct TranscriptBuilder {
    private(set) var blocks: [TranscriptBlock] = []
    private let wrap: TranscriptWrap
    private var last: TranscriptLine?
    /// Who goes on speaking after a note; nobody after a heading.
    private var speaker: SpeakerLabel?

    init(_ wrap: TranscriptWrap) {
        self.wrap = wrap
    }

    mutating func take(_ line: TranscriptLine, _ part: TranscriptLines.Part) {
        switch part {
        case .front: begin(.front, line.text)
        case .heading:
            begin(.heading, line.text)
            speaker = nil
        case .note: begin(.note, line.text)
        case .turn(let mark):
            blocks.append(TranscriptBlock(.turn, mark: mark.written, speaker: mark.speaker, text: mark.rest))
            speaker = mark.speaker
        case .text: goOn(line)
        }
        last = line
    }

    private mutating func begin(_ kind: TranscriptBlock.Kind, _ text: String) {
        blocks.append(TranscriptBlock(kind, text: text))
    }

    private mutating func goOn(_ line: TranscriptLine) {
        guard var block = blocks.last, let last else { return begin(.note, line.text) }
        switch block.kind {
        case .turn:
            let separator = block.text.isEmpty ? "" : wrap.joins(last, line) ? Self.seam(block.text, line.text) : "\n"
            block.text += separator + line.text
            blocks[blocks.count - 1] = block
        case .heading where wrap.joins(last, line) && !line.followsGap:
            block.text += Self.seam(block.text, line.text) + line.text
            blocks[blocks.count - 1] = block
        case .front, .heading, .note:
            guard let speaker else { return begin(.note, line.text) }
            blocks.append(TranscriptBlock(.turn, speaker: speaker, text: line.text))
        }
    }

    /// A blank only between Latin words.
    private static func seam(_ before: String, _ after: String) -> String {
        let isLatin = { (character: Character?) in character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
        }
        return isLatin(before.last) && isLatin(after.first) ? " " : ""
    }
}
