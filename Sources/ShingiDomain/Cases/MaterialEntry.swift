/// A paper as it is handed in, when all of it has come.
package struct MaterialEntry: Sendable {
    package var title: String
    package var fileName: String
    /// Bytes.
    package var size: Int
    /// As its content was recognised; nil for what is none of the kinds that are taken.
    package var kind: MaterialKind?
    package var handling: MaterialHandling

    /// In characters.
    package static let longestTitle = 200
    /// In bytes: 200 MB.
    package static let largestSize = 200 << 20

    /// - Parameter title: blank takes the file's name without its ending.
    package init(
        title: String, fileName: String, size: Int, kind: MaterialKind?,
        handling: MaterialHandling = MaterialHandling()
    ) {
        self.fileName = fileName.isBlank ? "名称なし" : fileName
        self.title = title.isBlank ? Self.stem(of: self.fileName) : title.trimmed
        self.size = size
        self.kind = kind
        self.handling = handling
    }

    /// What the paper is; refuses what a council's papers are never made of.
    package func check() throws(MaterialError) -> MaterialKind {
        guard size > 0 else { throw .empty(fileName: fileName) }
        guard size <= Self.largestSize else { throw .tooLarge(fileName: fileName, limit: Self.largestSize) }
        guard title.count <= Self.longestTitle else {
            throw .titleTooLong(fileName: fileName, limit: Self.longestTitle)
        }
        guard let kind else { throw .unknownKind(fileName: fileName) }
        return kind
    }

    private static func stem(of fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }
}
