extension ReplyEntry {
    /// 諮問第457号; 「…」 where it has no number.
    package var name: String { number?.text ?? "「\(title)」" }

    /// 承認, or each matter with its word.
    package var summary: String { lines.map(\.summary).joined(separator: "、") }

    /// What was decided, each as a sentence.
    package var sentences: [String] { lines.map(\.sentence) }
}
