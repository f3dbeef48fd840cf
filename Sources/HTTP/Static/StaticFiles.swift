/// The files of one folder, read once at start and served from memory under names that hold a hash of their content,
/// so that browsers keep them for good and never see an old one. A request's path is looked up among the known names
/// and never reaches the file system.
package struct StaticFiles: Sendable {
    private struct Entry: Sendable {
        let file: StaticFile
        let isHashed: Bool
    }

    private var entries: [String: Entry] = [:]
    private var paths: [String: String] = [:]
    /// Above all of them, without a slash at the end.
    private let prefix: String

    /// - Parameters:
    ///   - directory: read with its folders; names that begin with a dot are left out.
    ///   - prefix: the path above all of them, without a slash at the end.
    package init(directory: String, prefix: String = "/static") throws(StaticFilesError) {
        let files = try DirectoryReader.files(in: directory)
        for name in files.keys where !Self.isPlain(name) { throw .oddName(name) }
        self.init(files: files, prefix: prefix)
    }

    /// Files by their names relative to the folder. Traps on a name that would need percent-encoding.
    package init(files: [String: [UInt8]], prefix: String = "/static") {
        precondition(prefix.hasPrefix("/") && !prefix.hasSuffix("/"))
        self.prefix = prefix
        for (name, bytes) in files {
            precondition(Self.isPlain(name), "odd file name: \(name)")
            let file = StaticFile(name: name, bytes: bytes)
            let hashed = "\(prefix)/\(file.hashedName(of: name))"
            paths[name] = hashed
            entries[hashed] = Entry(file: file, isHashed: true)
            // For references inside files, such as a font in a style sheet, and for names browsers ask for by themselves.
            entries["\(prefix)/\(name)"] = Entry(file: file, isHashed: false)
        }
    }

    /// The path to write in a page, such as `/static/app.0123456789abcdef.css` for `app.css`. Traps on a file that is
    /// not there: pages name their files at start.
    package func path(for name: String) -> String {
        guard let path = paths[name] else { preconditionFailure("no static file \(name)") }
        return path
    }

    /// The same besides what `older` serves under hashed names: pages that link those are still being read.
    package func keeping(_ older: StaticFiles) -> StaticFiles {
        var both = self
        for path in older.paths.values where both.entries[path] == nil { both.entries[path] = older.entries[path] }
        return both
    }

    package var names: [String] { paths.keys.sorted() }

    /// What is in a file, for what cannot be linked to it. Traps on one that is not there.
    package func contents(of name: String) -> [UInt8] {
        guard let entry = entries["\(prefix)/\(name)"] else { preconditionFailure("no static file \(name)") }
        return entry.file.bytes
    }

    /// Nil when the path names none of the files; 405 when one is asked for with another method than GET or HEAD.
    package func response(to head: RequestHead) -> Response? {
        guard head.target.rawPath.hasPrefix(prefix), let entry = entries[head.target.rawPath] else { return nil }
        guard head.method == .get || head.method == .head else {
            return Response(.methodNotAllowed, fields: ["Allow": "GET, HEAD"])
        }
        // RFC 8246; a name without hash is asked about each time.
        let caching = entry.isHashed ? "public, max-age=31536000, immutable" : "no-cache"
        return entry.file.response(to: head, cacheControl: caching)
    }

    private static func isPlain(_ name: String) -> Bool {
        let plain = ByteSet.path
        return name.utf8.allSatisfy { plain.contains($0) && $0 != UInt8(ascii: "%") }
    }
}
