/// The addresses of the files every page links, with their content's hash in them. Made once at start.
struct ShellAssets: Sendable {
    let styles: [String]
    let printStyle: String
    let script: String
    let icon: String

    /// `path` turns `app.js` into its address.
    init(path: (String) -> String) {
        styles = ["base.css", "layout.css", "parts.css"].map(path)
        printStyle = path("print.css")
        script = path("app.js")
        icon = path("icon.svg")
    }
}
