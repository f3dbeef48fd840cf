/// A control of a page's form that takes any text.
struct TextControl: Hashable {
    let name: String
    /// Whether it takes several lines.
    let isArea: Bool
}

extension WebPage {
    /// Those of the form with that action that a reader may write anything in: no number, no date, no password.
    func textControls(ofForm action: String) -> [TextControl] {
        guard let form = HTMLForms.form(action: action, in: html) else { return [] }
        return HTMLForms.textControls(in: form)
    }

    /// The form as a hurried reader would send it: what stands there, and something plausible in everything empty.
    func plausibleForm(action: String, about controls: [TextControl]) -> [(String, String)] {
        guard let form = HTMLForms.form(action: action, in: html) else { return [] }
        return HTMLForms.plausibleControls(in: form, about: controls)
    }
}
