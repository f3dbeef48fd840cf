/// A program of the system that makes documents. None of them is needed for anything else.
package enum DocumentTool: String, Sendable, Hashable, CaseIterable {
    /// Makes PDF of pages.
    case printer
    /// Binds several PDF into one.
    case binder
    /// Makes PDF of Office files.
    case office

    /// Under which names it may be there, the best first.
    var programs: [String] {
        switch self {
        case .printer: ["chromium-headless-shell", "chromium"]
        case .binder: ["qpdf"]
        case .office: ["soffice"]
        }
    }

    /// What Debian calls the packages that bring it, with all that its work needs.
    package var packages: [String] {
        switch self {
        case .printer:
            ["chromium-headless-shell", "fonts-morisawa-bizud-gothic", "fonts-morisawa-bizud-mincho", "fonts-noto-cjk"]
        case .binder: ["qpdf"]
        case .office: ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui"]
        }
    }
}
