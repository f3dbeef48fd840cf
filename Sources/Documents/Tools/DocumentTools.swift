import Glibc

/// Where the programs that make documents are. Looked for at each use: one that was installed meanwhile is found.
package struct DocumentTools: Sendable {
    private let searchPath: String

    /// - Parameter searchPath: folders with a colon between them; nil takes the PATH that this program was started with.
    package init(searchPath: String? = nil) {
        self.searchPath = searchPath ?? getenv("PATH").map { String(cString: $0) } ?? ""
    }

    package func has(_ tool: DocumentTool) -> Bool { path(of: tool) != nil }

    /// - Throws: `ToolError.missing`.
    func require(_ tool: DocumentTool) throws(ToolError) -> String {
        guard let path = path(of: tool) else { throw .missing(tool) }
        return path
    }

    private func path(of tool: DocumentTool) -> String? {
        for program in tool.programs {
            for folder in searchPath.split(separator: ":") {
                let path = "\(folder)/\(program)"
                if access(path, X_OK) == 0 { return path }
            }
        }
        return nil
    }
}
