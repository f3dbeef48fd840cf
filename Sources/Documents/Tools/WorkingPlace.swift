import FoundationEssentials
import Glibc

/// An empty folder of our own for one piece of work, gone with all that is in it when nobody holds it any more.
package final class WorkingPlace: Sendable {
    package let path: String

    package init() throws(ToolError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/shingi-XXXXXX".utf8CString)
        guard
            let made = template.withUnsafeMutableBufferPointer({
                $0.baseAddress.flatMap(mkdtemp).map { String(cString: $0) }
            })
        else { throw .noWorkingPlace(errno: errno) }
        path = made
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where a file of that name is or will be.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    package func write(_ bytes: [UInt8], to name: String) throws(ToolError) {
        var file = try WorkingFile(file(name))
        try file.append(bytes)
        try file.close()
    }

    package func read(_ name: String) throws(ToolError) -> [UInt8] {
        guard let contents = FileManager.default.contents(atPath: file(name)) else {
            throw .noWorkingPlace(errno: ENOENT)
        }
        return Array(contents)
    }

    package func has(_ name: String) -> Bool { access(file(name), R_OK) == 0 }
}
