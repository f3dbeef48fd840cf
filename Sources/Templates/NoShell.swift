/// The shell of a page that has none.
package struct NoShell: TemplateModel {
    /// Names nothing.
    package static let fields = TemplateFields<NoShell>()
}
