import Documents
import FoundationEssentials
import ShingiDomain

/// The templates that come with the program, one for each kind of document.
package struct StandardDocuments: Sendable {
    private let files: [DocumentKind: [UInt8]]

    /// None, for a site that makes no documents.
    package init() {
        self.init(files: [:])
    }

    private init(files: [DocumentKind: [UInt8]]) {
        self.files = files
    }

    /// - Parameter resources: the folder Resources.
    /// - Throws: `StandardDocumentError` for a file that is missing or cannot be filled.
    package static func load(resources: String) throws -> StandardDocuments {
        var files: [DocumentKind: [UInt8]] = [:]
        for kind in DocumentKind.allCases {
            let path = "\(resources)/Documents/\(kind.rawValue).docx"
            guard let contents = FileManager.default.contents(atPath: path) else {
                throw StandardDocumentError(path: path, reason: "missing")
            }
            files[kind] = Array(contents)
        }
        return StandardDocuments(files: files)
    }

    subscript(kind: DocumentKind) -> [UInt8] { files[kind] ?? [] }
}

/// A shipped file that can't be used: a fault of the installation.
package struct StandardDocumentError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    package var description: String { "\(path): \(reason)" }
}
