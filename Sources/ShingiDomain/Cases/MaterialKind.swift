/// What a paper is, told by its first bytes and never by its name.
package enum MaterialKind: String, Sendable, Hashable, CaseIterable {
    case pdf
    case png
    case jpeg
    case gif
    case word
    case spreadsheet
    case presentation
    /// Word, Excel or PowerPoint of before 2007, in one kind of container.
    case oldOffice
    case text

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .spreadsheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .presentation: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .oldOffice: "application/x-ole-storage"
        case .text: "text/plain"
        }
    }

    package var label: String {
        switch self {
        case .pdf: "PDF"
        case .png, .jpeg, .gif: "画像"
        case .word: "Word"
        case .spreadsheet: "Excel"
        case .presentation: "PowerPoint"
        case .oldOffice: "旧形式のOffice"
        case .text: "テキスト"
        }
    }

    /// Whether a browser may show it by itself; all else is only saved.
    package var isShownInBrowser: Bool {
        switch self {
        case .pdf, .png, .jpeg, .gif: true
        case .word, .spreadsheet, .presentation, .oldOffice, .text: false
        }
    }

    package init?(mediaType: String) {
        guard let kind = MaterialKind.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
        self = kind
    }
}
