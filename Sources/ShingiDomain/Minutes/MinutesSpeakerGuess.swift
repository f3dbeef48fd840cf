/// What a writing of a speaker most likely stands for, to begin the question with.
package enum MinutesSpeakerGuess {
    /// - Parameter members: in office on the day of the meeting.
    package static func speaker(_ label: SpeakerLabel, members: [Member]) -> MinutesSpeaker {
        let role = label.role
        return MinutesSpeaker(
            label: label.text, role: role, member: role.isOfCouncil ? member(label.name, members) : nil)
    }

    /// The only one whose name begins, or ends, with what is written.
    private static func member(_ name: String, _ members: [Member]) -> MemberID? {
        let written = bare(name)
        guard !written.isEmpty else { return nil }
        let found = members.filter { member in
            let full = bare(member.name)
            return full.hasPrefix(written) || full.hasSuffix(written)
        }
        return found.count == 1 ? found.first?.id : nil
    }

    /// Without blanks and without what stands in brackets: 伊藤(陽).
    private static func bare(_ name: String) -> String {
        let open = name.firstIndex { "(（".contains($0) } ?? name.endIndex
        let outside = name[..<open].filter { !$0.isWhitespace }
        return outside.isEmpty ? name.filter { !$0.isWhitespace && !"()（）".contains($0) } : outside
    }
}
