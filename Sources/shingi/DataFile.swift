import FoundationEssentials
import ShingiServices

/// The data file that commands work on.
enum DataFile {
    /// Opens it, making it and its folder where they are missing.
    static func open(_ path: String) throws -> Store {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        do {
            if !folder.isEmpty {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            return try Store(path: path)
        } catch {
            throw CommandFailure("データファイル \(path) を開けません(\(error))。")
        }
    }
}
