/// A .docx that people edit in Word, with names in double braces where values go.
package struct WordTemplate: Sendable {
    /// In their order: the parts that hold text, and all others as they came.
    private let parts: [(name: String, part: Part)]

    private enum Part: Sendable {
        case text(XMLDocument)
        case other([UInt8])
    }

    private static let main = "word/document.xml"

    package init(_ bytes: [UInt8], limits: ZipArchive.Limits = ZipArchive.Limits()) throws(WordTemplateError) {
        var parts: [(String, Part)] = []
        do {
            let archive = try ZipArchive(bytes, limits: limits)
            for name in archive.names where !name.hasSuffix("/") && WordCleaning.isKept(name) {
                guard let contents = try archive.contents(of: name) else { continue }
                parts.append((name, try Self.part(name, contents)))
            }
        } catch let error as WordTemplateError {
            throw error
        } catch {
            throw .notWord
        }
        guard parts.contains(where: { $0.0 == Self.main }) else { throw .notWord }
        self.parts = parts
        // Broken fields and sections show themselves here, not when somebody needs the document.
        _ = try filled(.trial)
    }

    /// Names it has that are not among `fields`, or are used as what they are not; each once, in their order.
    package func problems(_ fields: WordFields) throws(WordTemplateError) -> [WordTemplateProblem] {
        var problems: [WordTemplateProblem] = []
        for case (_, .text(let document)) in parts {
            var check = WordNameCheck(fields)
            try check.walk(document.root)
            problems += check.problems.filter { !problems.contains($0) }
        }
        return problems
    }

    /// The document, a whole .docx.
    package func filled(_ values: [String: WordValue]) throws(WordTemplateError) -> [UInt8] {
        try filled(WordScope(values))
    }

    private func filled(_ scope: WordScope) throws(WordTemplateError) -> [UInt8] {
        var archive = ZipWriter()
        for (name, part) in parts {
            switch part {
            case .other(let contents): archive.add(name, contents)
            case .text(var document):
                document.root = try WordBlocks.filled(document.root, scope)
                archive.add(name, document.bytes)
            }
        }
        return archive.finished()
    }

    private static func holdsFields(_ name: String) -> Bool {
        name.hasPrefix("word/") && name.hasSuffix(".xml")
            && ["document", "header", "footer", "footnotes", "endnotes"].contains {
                name.dropFirst("word/".count).hasPrefix($0)
            }
    }

    private static func part(_ name: String, _ contents: [UInt8]) throws(WordTemplateError) -> Part {
        let isIndex = WordCleaning.isIndex(name)
        guard isIndex || holdsFields(name) else { return .other(contents) }
        var document = try text(name, contents)
        guard !isIndex else { return .other(WordCleaning.index(document, named: name).bytes) }
        document.root = WordCleaning.cleaned(document.root)
        return .text(document)
    }

    private static func text(_ name: String, _ contents: [UInt8]) throws(WordTemplateError) -> XMLDocument {
        do { return try XMLReader.document(contents) } catch { throw .unreadable(name) }
    }
}
