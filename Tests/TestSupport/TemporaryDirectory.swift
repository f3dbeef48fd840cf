import FoundationEssentials
import Glibc

/// A directory of a test's own, removed with everything in it when released.
///
/// Keep it in a `let` that outlives what uses its files.
package final class TemporaryDirectory: Sendable {
    /// Absolute, without a slash at the end.
    package let path: String

    package init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/shingi-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CannotMakeDirectory(base: base, errno: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    package struct CannotMakeDirectory: Error {
        let base: String
        let errno: Int32
    }
}
