/// A Word file that a council wants its documents to look like.
package struct DocumentTemplateFile: Sendable, Hashable {
    /// In octets: a template has words and perhaps a crest, no photographs.
    package static let largestSize = 5 << 20

    package let name: String
    package let bytes: [UInt8]

    /// - Parameter name: as the browser gave it; a path before it is left out.
    package init(name: String, bytes: [UInt8]) throws(DocumentTemplateError) {
        self.name = String(name.split { $0 == "/" || $0 == "\\" }.last ?? "").trimmed
        self.bytes = bytes
        guard !self.name.isEmpty, !bytes.isEmpty else { throw .missing }
        guard bytes.count <= Self.largestSize else { throw .tooLarge }
    }
}

/// Why a file does not become a template.
package enum DocumentTemplateError: Error, Hashable, Sendable {
    case missing
    case tooLarge
    /// The council uses the one that comes with the program already.
    case isStandard

    package var message: String {
        switch self {
        case .missing: "様式のWordファイル(.docx)を選んでください。"
        case .tooLarge: "様式は5MBまでです。大きな画像を外すか、小さくして保存し直してください。"
        case .isStandard: "すでに標準の様式を使っています。"
        }
    }
}

extension DocumentTemplateError: Refusal {}
