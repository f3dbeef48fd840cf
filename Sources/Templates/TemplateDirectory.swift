import FoundationEssentials

/// Template files below a directory.
enum TemplateDirectory {
    typealias File = (name: String, file: String, bytes: [UInt8])

    static func read(_ directory: String) throws(TemplateError) -> [File] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: directory) else {
            throw TemplateError(file: directory, at: nil, "this directory cannot be read")
        }
        var files: [File] = []
        for path in paths.sorted() where path.hasSuffix(fileExtension) {
            files.append(try read(path, in: directory))
        }
        return files
    }

    private static func read(_ path: String, in directory: String) throws(TemplateError) -> File {
        let file = "\(directory)/\(path)"
        let name = String(path.dropLast(fileExtension.count))
        guard TagSyntax.isPath(name) else {
            throw TemplateError(file: file, at: nil, "no tag can write this name; use letters, digits, _ and -")
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw TemplateError(file: file, at: nil, "this file cannot be read")
        }
        return (name, file, Array(data))
    }

    private static let fileExtension = ".mustache"
}
