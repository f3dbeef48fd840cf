import FoundationEssentials
import Templates

/// The templates of the product, with pages made up by a test beside them.
enum PartLibrary {
    static let directory = "Resources/Templates"

    static func make(adding pages: [String: String] = [:]) throws -> TemplateLibrary {
        var texts = try layoutAndParts()
        texts.merge(pages) { _, page in page }
        return try TemplateLibrary(texts: texts)
    }

    /// Names of the partials, such as `parts/button`.
    static func partNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/parts")
            .filter { $0.hasSuffix(".mustache") }
            .map { "parts/" + $0.dropLast(".mustache".count) }
            .sorted()
    }

    private static func layoutAndParts() throws -> [String: String] {
        var texts: [String: String] = [:]
        for name in try partNames() + ["layout"] {
            texts[name] = try String(contentsOfFile: "\(root)/\(name).mustache", encoding: .utf8)
        }
        return texts
    }

    /// Of the package, whatever directory the tests run in: this file is four levels below it.
    private static var root: String {
        let levels = #filePath.split(separator: "/").dropLast(4)
        return "/" + levels.joined(separator: "/") + "/" + directory
    }
}
