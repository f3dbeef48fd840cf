import Templates

/// A notification at the top of a page or section.
struct Banner: TemplateModel {
    let tone: Tone
    let title: String
    let detail: String?
    /// One thin line, for 「保存しました(14:03)」.
    let isQuiet: Bool

    enum Tone: String, Sendable {
        case info, success, warning, error

        /// Read before the title, so that the tone is never told by colour alone.
        var label: String {
            switch self {
            case .info: "お知らせ"
            case .success: "完了"
            case .warning: "注意"
            case .error: "エラー"
            }
        }
    }

    init(_ tone: Tone, _ title: String, detail: String? = nil, quiet: Bool = false) {
        self.tone = tone
        self.title = title
        self.detail = detail
        self.isQuiet = quiet
    }

    static let fields = TemplateFields<Self>(
        .text("tone", { $0.tone.rawValue }),
        .text("toneLabel", { $0.tone.label }),
        .text("role", { $0.tone == .error ? "alert" : "status" }),
        .flag("isInfo", { $0.tone == .info }),
        .flag("isSuccess", { $0.tone == .success }),
        .flag("isWarning", { $0.tone == .warning }),
        .flag("isError", { $0.tone == .error }),
        .text("title", \.title),
        .optionalText("detail", \.detail),
        .flag("isQuiet", \.isQuiet))
}
