/// A compiled page. Rendering cannot fail: every name, kind and partial was resolved when it was compiled.
package struct Template<Content: TemplateModel, Shell: TemplateModel>: Sendable {
    let program: Program

    /// The page in UTF-8. `shell` is what every page has around it: the signed-in user, the council, the navigation.
    package func render(_ content: Content, shell: Shell) -> [UInt8] {
        draw(content, shell: shell).bytes
    }

    /// The same, with the places of its marked values.
    package func draw(_ content: Content, shell: Shell) -> Drawing {
        withUnsafePointer(to: shell) { shell in
            withUnsafePointer(to: content) { content in
                program.render(shell: UnsafeRawPointer(shell), content: UnsafeRawPointer(content))
            }
        }
    }

    /// The same as markup that another template may write with `{{{name}}}`.
    package func html(_ content: Content, shell: Shell) -> HTML {
        HTML(rendered: draw(content, shell: shell))
    }
}

extension Template where Shell == NoShell {
    /// The page or fragment in UTF-8.
    package func render(_ content: Content) -> [UInt8] {
        render(content, shell: NoShell())
    }

    /// The same as markup that another template may write with `{{{name}}}`.
    package func html(_ content: Content) -> HTML {
        html(content, shell: NoShell())
    }
}
