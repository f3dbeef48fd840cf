import FoundationEssentials
import Glibc
import TestSupport

/// Tests/Faults/sync_fault.c, compiled here and preloaded into a program: from `begin()` on, syncs of its data file fail.
struct SyncFault {
    private let library: String
    private let trigger: String

    init(in directory: TemporaryDirectory) throws {
        library = directory.file("sync_fault.so")
        trigger = directory.file("the-disk-fails")
        let source = "\(Installed.root)/Tests/Faults/sync_fault.c"
        try Self.compile(source, into: library)
    }

    func environment(data: String) -> [String: String] {
        ["LD_PRELOAD": library, "SYNC_FAULT_FILE": data, "SYNC_FAULT_TRIGGER": trigger]
    }

    func begin() {
        _ = FileManager.default.createFile(atPath: trigger, contents: nil)
    }

    func end() {
        unlink(trigger)
    }

    /// `clang` comes with Swift; `cc` may be there without it.
    private static func compile(_ source: String, into library: String) throws {
        for compiler in ["clang", "cc"] {
            var pid: pid_t = 0
            let arguments = [compiler, "-shared", "-fPIC", "-O1", source, "-o", library, "-ldl"]
            var words = arguments.map { strdup($0) } + [nil]
            defer { words.forEach { free($0) } }
            guard posix_spawnp(&pid, compiler, nil, nil, &words, environ) == 0 else { continue }
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            if status == 0 { return }
        }
        throw TestSite.Unexpected("neither clang nor cc compiles \(source)")
    }
}
