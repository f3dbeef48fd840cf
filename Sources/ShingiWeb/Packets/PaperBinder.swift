import Documents
import ShingiDomain
import ShingiServices

/// Makes pages of the papers of cases, or a slip that says where a paper is.
struct PaperBinder {
    let tools: DocumentTools
    let store: Store
    let place: WorkingPlace

    /// In bytes; a larger picture or Office file takes too long or too much memory.
    static let largestConverted = 50 << 20

    func content(of paper: PacketPaper) throws -> PacketLeaf.Content {
        let material = paper.material
        guard let kind = MaterialKind(mediaType: material.mediaType) else {
            return slip(paper, "このファイルは綴じられません。")
        }
        if kind != .pdf, material.content.size > Self.largestConverted {
            return slip(paper, "ファイルが大きいため綴じていません。")
        }
        do {
            return try pages(of: material, kind)
        } catch ToolError.missing(.office) {
            return slip(paper, "\(kind.label)のファイルをページにするプログラムがサーバーにないため綴じていません。")
        } catch ToolError.failed, ToolError.tookTooLong {
            return slip(
                paper,
                kind == .pdf ? "パスワードが要るか壊れているPDFのため綴じていません。" : "\(kind.label)のファイルをページにできなかったため綴じていません。")
        }
    }

    private func pages(of material: Material, _ kind: MaterialKind) throws -> PacketLeaf.Content {
        let source = "paper-\(material.id).\(kind.fileEnding)"
        let result = "paper-\(material.id).pdf"
        try fetch(material.content, to: source)
        let printer = PaperPrinter(tools)
        switch kind {
        case .pdf: break
        case .png, .jpeg, .gif, .webp:
            try printer.printPicture(source, mediaType: kind.mediaType, to: result, in: place)
        case .text: try printer.printText(source, to: result, in: place)
        case .word, .spreadsheet, .presentation, .oldWord, .oldSpreadsheet, .oldPresentation, .oldOffice:
            try printer.printOffice(source, in: place)
        }
        return .file(result, pages: try PDFBinder(tools).pageCount(of: result, in: place))
    }

    private func fetch(_ content: Content, to name: String) throws {
        var file = try WorkingFile(place.file(name))
        var offset = 0
        while offset < content.size {
            let start = offset
            let bytes = try store.read {
                try $0.contents.bytes(of: content, at: start, count: ContentService.chunkSize)
            }
            try file.append(bytes)
            offset += bytes.count
        }
        try file.close()
    }

    private func slip(_ paper: PacketPaper, _ reason: String) -> PacketLeaf.Content {
        let material = paper.material
        return .slip(
            PacketSlip(
                title: paper.name,
                sentences: [
                    reason, "ファイル名 \(material.fileName)(\(FileSize(material.content.size).text))",
                    "\(paper.caseName)のページの「資料」から開いてください。",
                ]))
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
