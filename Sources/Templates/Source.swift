/// A parsed template.
struct Source: Sendable {
    /// Its path below the directory, without its extension.
    let name: String
    /// As messages write it.
    let file: String
    let nodes: [Node]

    init(name: String, file: String, bytes: [UInt8]) throws(TemplateError) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw TemplateError(file: file, at: nil, "this is not UTF-8")
        }
        var scanner = Scanner(file: file, bytes: bytes)
        var parser = Parser(file: file, tokens: StandaloneLines.trimmed(try scanner.tokens()))
        (self.name, self.file, nodes) = (name, file, try parser.nodes())
    }
}
