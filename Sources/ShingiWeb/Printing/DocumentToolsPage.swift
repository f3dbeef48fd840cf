import Documents
import Templates

/// What must be installed beside the product so that it makes PDF, and what is there already.
struct DocumentToolsPage: Page {
    static let template = "documents/tools"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("state", \.state), .list("rows", \.rows), .optionalText("command", \.command))

    let state: Banner
    let rows: [Line]
    /// What whoever looks after the machine types; nil where nothing is missing.
    let command: String?

    var title: String { "PDFを作るための準備" }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("purpose", \.purpose), .text("without", \.without), .text("packages", \.packages),
            .model("chip", \.chip))
        let purpose: String
        let without: String
        let packages: String
        let chip: Chip
    }

    init(_ tools: DocumentTools) {
        let missing = DocumentTool.allCases.filter { !tools.has($0) }
        rows = DocumentTool.allCases.map { tool in
            Line(
                purpose: tool.purpose, without: tool.without, packages: tool.packages.joined(separator: "、"),
                chip: missing.contains(tool) ? Chip("入っていません", .warning) : Chip("使えます", .success))
        }
        command =
            missing.isEmpty
            ? nil : "apt-get install --no-install-recommends " + missing.flatMap(\.packages).joined(separator: " ")
        state =
            missing.contains(.printer)
            ? Banner(
                .warning, "このサーバーにはPDFを作るプログラムが入っていません。",
                detail: "PDFのほかは、すべてこれまでどおり使えます。文書のページを開き、ブラウザの印刷で「PDFに保存」を選んでも、同じ内容のPDFを作れます。")
            : Banner(.info, "PDFを作れます。", quiet: true)
    }
}

extension DocumentTool {
    fileprivate var purpose: String {
        switch self {
        case .printer: "文書のページをPDFにする"
        case .binder: "会議の資料を一つのPDFに綴じる"
        case .office: "Word・Excel・PowerPointの資料を、綴じるPDFのページにする"
        }
    }

    fileprivate var without: String {
        switch self {
        case .printer: "PDFはどれも作れません。"
        case .binder: "資料一式のPDFを作れません。"
        case .office: "綴じたPDFには、その資料のある場所を書いた紙が入ります。"
        }
    }
}
