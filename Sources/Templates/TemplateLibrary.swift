/// The templates of a program, parsed once. Dev mode makes a new library when one of ``files`` changed.
///
/// The syntax is Mustache's: `{{name}}` escaped, `{{{name}}}` for HTML, `{{#name}}…{{/name}}` and
/// `{{^name}}…{{/name}}`, `{{.}}`, `{{! comment}}`, `{{> parts/field}}`, `{{< layout}}{{$main}}…{{/main}}{{/layout}}`
/// and, in the layout, `{{$main}}default{{/main}}`; `{{/}}` closes the innermost. A partial sees the models where it is
/// used, but not the blocks of the layout around it. Delimiters cannot be changed and nothing may contain itself.
package struct TemplateLibrary: Sendable {
    private let sources: [String: Source]
    private let uses = TemplateUses()

    /// Reads every `*.mustache` below a directory; throws for the first that is not well formed.
    package init(directory: String) throws(TemplateError) {
        try self.init(TemplateDirectory.read(directory))
    }

    /// Templates that are no files: text by name. Messages write a name with `.mustache` behind it.
    package init(texts: [String: String]) throws(TemplateError) {
        try self.init(
            texts.map { (name: $0, file: "\($0).mustache", bytes: Array($1.utf8)) }.sorted { $0.name < $1.name })
    }

    private init(_ files: [TemplateDirectory.File]) throws(TemplateError) {
        var sources: [String: Source] = [:]
        for (name, file, bytes) in files {
            sources[name] = try Source(name: name, file: file, bytes: bytes)
        }
        self.sources = sources
    }

    /// A page whose names are those of `content`, then those of `shell`. Throws for any name, kind, partial, layout or
    /// block that does not fit, and for a value where escaping would not make it safe.
    package func compile<Content: TemplateModel, Shell: TemplateModel>(
        _ name: String, content: Content.Type, shell: Shell.Type
    ) throws(TemplateError) -> Template<Content, Shell> {
        var compiler = Compiler(sources: sources, shell: Shell.fields.scheme, content: Content.fields.scheme)
        let program = try compiler.compile(name)
        uses.add(compiler.usedNames)
        return Template(program: program)
    }

    /// A page or fragment without a shell.
    package func compile<Content: TemplateModel>(
        _ name: String, content: Content.Type
    ) throws(TemplateError) -> Template<Content, NoShell> {
        try compile(name, content: content, shell: NoShell.self)
    }

    /// Every template, in order.
    package var names: [String] {
        sources.keys.sorted()
    }

    /// Those that no page, partial or layout compiled so far contains.
    package var unusedNames: [String] {
        Set(sources.keys).subtracting(uses.names).sorted()
    }

    /// The paths of the files, in order.
    package var files: [String] {
        sources.values.map(\.file).sorted()
    }
}
