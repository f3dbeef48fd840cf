import Templates

/// The quorum in one sentence, announced when it changes.
struct QuorumLine: TemplateModel {
    let sentence: String
    let isMet: Bool
    let detail: String?

    /// `detail` adds where they are and who may vote: 「会場11名、Web4名。在任16名」.
    init(quorum: Int, present: Int, isMet: Bool, detail: String? = nil) {
        self.sentence = "定足数\(quorum)名、出席\(present)名、\(isMet ? "成立" : "不成立")"
        self.isMet = isMet
        self.detail = detail
    }

    static let fields = TemplateFields<Self>(
        .text("sentence", \.sentence), .flag("isMet", \.isMet), .optionalText("detail", \.detail))
}
