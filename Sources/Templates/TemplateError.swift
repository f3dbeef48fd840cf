/// Why a template does not compile, and where.
package struct TemplateError: Error, Equatable, CustomStringConvertible {
    /// The path as it was opened.
    package let file: String
    /// From 1; 0 when the file as a whole is meant.
    package let line: Int
    /// From 1, counted in Unicode scalars; 0 when the file as a whole is meant.
    package let column: Int
    package let message: String

    init(file: String, at position: Position?, _ message: String) {
        self.file = file
        line = position?.line ?? 0
        column = position?.column ?? 0
        self.message = message
    }

    /// `file:line: message`, as editors and terminals link it.
    package var description: String {
        line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)"
    }
}
