import FoundationEssentials
import Glibc
import ShingiServices

/// The data file that commands work on.
enum DataFile {
    /// Opens it for writing, making it and its folder where they are missing. Only one program at a time may: two that
    /// write could spoil it (see the note on checkpoints in the SQLite room).
    static func open(
        _ path: String, maxWritesPerCommit: Int? = nil, observer: @escaping @Sendable (StoreEvent) -> Void = { _ in }
    ) throws -> Store {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        do {
            if !folder.isEmpty {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try lock(path)
            return try Store(path: path, maxWritesPerCommit: maxWritesPerCommit, observer: observer)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure("データファイル \(path) を開けません(\(error))。")
        }
    }

    /// The same for a file that must be there already.
    static func openExisting(_ path: String) throws -> Store {
        try requireFile(path)
        return try open(path)
    }

    static func requireFile(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure("データファイル \(path) がありません。--data で指定してください。")
        }
    }

    /// Held until the program ends, however it ends: the system lets go of it then.
    static func lock(_ path: String) throws {
        let descriptor = Glibc.open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure("\(path).lock を開けません(\(String(cString: strerror(errno))))。")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw CommandFailure("データファイル \(path) はほかのプログラムが使っています。動いているサーバーを止めてからやり直してください。")
        }
    }
}
