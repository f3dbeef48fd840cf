import ShingiDomain

/// A paper in the folder of the work, before it is made pages of.
struct PaperFile: Sendable {
    let paper: PacketPaper
    let kind: MaterialKind

    var source: String { "\(paper.key).\(kind.fileEnding)" }
    var result: String { "\(paper.key).pdf" }

    var maker: Maker {
        switch kind {
        case .pdf: .none
        case .png, .jpeg, .gif, .webp: .picture
        case .text: .text
        case .word, .spreadsheet, .presentation, .oldWord, .oldSpreadsheet, .oldPresentation, .oldOffice: .office
        }
    }

    /// What makes pages of it.
    enum Maker {
        /// It has pages.
        case none
        case picture
        case text
        case office
    }
}

extension MaterialKind {
    /// By which LibreOffice knows what it is.
    fileprivate var fileEnding: String {
        switch self {
        case .pdf: "pdf"
        case .png: "png"
        case .jpeg: "jpg"
        case .gif: "gif"
        case .webp: "webp"
        case .word: "docx"
        case .spreadsheet: "xlsx"
        case .presentation: "pptx"
        case .oldWord: "doc"
        case .oldSpreadsheet: "xls"
        case .oldPresentation: "ppt"
        case .oldOffice: "doc"
        case .text: "txt"
        }
    }
}
