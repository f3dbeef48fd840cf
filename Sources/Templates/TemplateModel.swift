/// The values a template may name: declare `static let fields = TemplateFields<Self>(.text("title", \.title), …)`.
@usableFromInline
package protocol TemplateModel: Sendable {
    /// Must not change: names are resolved once, when a template is compiled.
    static var fields: TemplateFields<Self> { get }
}
