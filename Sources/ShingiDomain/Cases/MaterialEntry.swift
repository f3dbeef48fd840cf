/// A paper as it is handed in.
package struct MaterialEntry: Sendable {
    package var title: String
    package var fileName: String
    package var bytes: [UInt8]

    /// In characters.
    package static let longestTitle = 200

    /// - Parameter title: blank takes the file's name without its ending.
    package init(title: String, fileName: String, bytes: [UInt8]) {
        self.fileName = fileName.isBlank ? "名称なし" : fileName
        self.title = title.isBlank ? Self.stem(of: self.fileName) : title.trimmed
        self.bytes = bytes
    }

    /// What the paper is; refuses what a council's papers are never made of.
    package func check() throws(MaterialError) -> MaterialKind {
        guard !bytes.isEmpty else { throw .empty(fileName: fileName) }
        guard title.count <= Self.longestTitle else {
            throw .titleTooLong(fileName: fileName, limit: Self.longestTitle)
        }
        guard let kind = MaterialKind.recognise(bytes) else { throw .unknownKind(fileName: fileName) }
        return kind
    }

    private static func stem(of fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }
}
