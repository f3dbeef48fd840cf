import Glibc

/// Reads a folder of small files into memory.
enum DirectoryReader {
    /// Names relative to the directory, folders joined by `/`.
    static func files(in directory: String) throws(StaticFilesError) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        try read(directory, named: "", into: &files)
        return files
    }

    private static func read(
        _ directory: String, named prefix: String, into files: inout [String: [UInt8]]
    ) throws(StaticFilesError) {
        for name in try names(in: directory) where !name.hasPrefix(".") {
            let path = "\(directory)/\(name)"
            if try isDirectory(path) {
                try read(path, named: "\(prefix)\(name)/", into: &files)
            } else {
                files[prefix + name] = try content(of: path)
            }
        }
    }

    private static func names(in directory: String) throws(StaticFilesError) -> [String] {
        guard let stream = opendir(directory) else { throw .unreadable(path: directory, code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }

    private static func isDirectory(_ path: String) throws(StaticFilesError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .unreadable(path: path, code: errno) }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    private static func content(of path: String) throws(StaticFilesError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .unreadable(path: path, code: errno) }
        defer { fclose(file) }
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&block, 1, block.count, file)
            content += block[..<count]
            if count < block.count { break }
        }
        guard ferror(file) == 0 else { throw .unreadable(path: path, code: errno) }
        return content
    }
}
