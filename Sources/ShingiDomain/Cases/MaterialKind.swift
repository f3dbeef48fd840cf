/// What a paper is, told by its first bytes and never by its name.
package enum MaterialKind: String, Sendable, Hashable, CaseIterable {
    case pdf
    case png
    case jpeg
    case gif
    case webp
    case word
    case spreadsheet
    case presentation
    /// Word, Excel and PowerPoint of before 2007.
    case oldWord
    case oldSpreadsheet
    case oldPresentation
    /// One of these three, taken in when they were not yet told apart.
    case oldOffice
    case text

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .spreadsheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .presentation: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .oldWord: "application/msword"
        case .oldSpreadsheet: "application/vnd.ms-excel"
        case .oldPresentation: "application/vnd.ms-powerpoint"
        case .oldOffice: "application/x-ole-storage"
        case .text: "text/plain"
        }
    }

    package var label: String {
        switch self {
        case .pdf: "PDF"
        case .png, .jpeg, .gif, .webp: "画像"
        case .word, .oldWord: "Word"
        case .spreadsheet, .oldSpreadsheet: "Excel"
        case .presentation, .oldPresentation: "PowerPoint"
        case .oldOffice: "旧形式のOffice"
        case .text: "テキスト"
        }
    }

    package var isImage: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp: true
        default: false
        }
    }

    /// Whether a browser may show it by itself; all else is only saved.
    package var isShownInBrowser: Bool { self == .pdf || isImage }

    package init?(mediaType: String) {
        guard let kind = MaterialKind.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
        self = kind
    }
}
