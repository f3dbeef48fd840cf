/// The words of a Word document, for whoever wants nothing else of it.
package enum WordText {
    /// Octets of a document's XML that are unpacked at most: a text of many hundred pages.
    private static let largest = 32 << 20

    /// A paragraph each, tabs and line breaks kept; what was deleted under tracked changes is left out.
    package static func paragraphs(of bytes: [UInt8]) throws(WordTextError) -> [String] {
        let document = try xml(of: bytes)
        guard let body = document.first("w:body") else { throw .notWord }
        var paragraphs: [String] = []
        collect(body, into: &paragraphs)
        return paragraphs
    }

    private static func xml(of bytes: [UInt8]) throws(WordTextError) -> XMLElement {
        var limits = ZipArchive.Limits()
        limits.size = largest
        do {
            let archive = try ZipArchive(bytes, limits: limits)
            guard let main = try archive.contents(of: "word/document.xml") else { throw WordTextError.notWord }
            return try XMLReader.document(main).root
        } catch let error as WordTextError {
            throw error
        } catch let error as ZipError {
            throw error == .tooLarge ? .tooLarge : .damaged
        } catch {
            throw .damaged
        }
    }

    /// Paragraphs stand in cells, in content controls and in other places; a row of a table is one line.
    private static func collect(_ element: XMLElement, into paragraphs: inout [String]) {
        for child in element.elements {
            switch child.name {
            case "w:p": paragraphs.append(text(of: child))
            case "w:tr":
                let cells = child.elements.filter { $0.name == "w:tc" }.map { cell in
                    var lines: [String] = []
                    collect(cell, into: &lines)
                    return lines.joined(separator: "\n")
                }
                paragraphs.append(cells.joined(separator: "\t"))
            default: collect(child, into: &paragraphs)
            }
        }
    }

    private static func text(of element: XMLElement) -> String {
        element.elements.reduce(into: "") { text, child in
            switch child.name {
            case "w:t": text += child.text
            case "w:tab": text += "\t"
            case "w:br", "w:cr": text += "\n"
            case "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "mc:Fallback", "w:rt": break
            default: text += self.text(of: child)
            }
        }
    }
}

/// Why a document's words are not read.
package enum WordTextError: Error, Hashable, Sendable {
    /// An archive, but no Word document.
    case notWord
    /// More than is taken when unpacked.
    case tooLarge
    /// Cut off, contradicting itself, or with a document type of its own.
    case damaged
}
