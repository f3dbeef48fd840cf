import ShingiDomain
import Templates

/// A paper of an agenda item that no case stands behind, as it is opened and, where that may be, taken off.
struct ItemPaperView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("paperName", \.name), .text("paperHref", \.href), .text("paperFile", \.file),
        .optionalModel("paperRemoval", \.removal))

    let name: String
    let href: String
    /// 要録案.docx(Word、120 KB)
    let file: String
    let removal: PostButton?

    init(_ paper: ItemPaper, mayRemove: Bool = false) {
        name = paper.title
        href = Paths.itemPaper(paper.id)
        let kind = MaterialKind(mediaType: paper.mediaType)?.label ?? ""
        file = "\(paper.fileName)(\(kind)、\(FileSize(paper.content.size).text))"
        removal =
            mayRemove
            ? PostButton(
                "取り除く", action: Paths.itemPaperRemoval(paper.id), about: paper.title, style: .text, size: .small) : nil
    }
}
