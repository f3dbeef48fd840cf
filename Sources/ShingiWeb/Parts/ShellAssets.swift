/// The addresses of the files every page links, with their content's hash in them. Made once at start.
struct ShellAssets: Sendable {
    let styles: [String]
    let printStyle: String
    let script: String
    /// Of the screens of a meeting's day alone.
    let dayScript: String
    let icon: String

    private static let styleNames = ["base.css", "layout.css", "parts.css"]
    /// The style sheets of a page on paper.
    static let printedStyleNames = styleNames + ["print.css"]
    /// All of them.
    static let names = styleNames + ["print.css", "app.js", "day.js", "icon.svg"]

    /// `path` turns `app.js` into its address.
    init(path: (String) -> String) {
        styles = Self.styleNames.map(path)
        printStyle = path("print.css")
        script = path("app.js")
        dayScript = path("day.js")
        icon = path("icon.svg")
    }
}
