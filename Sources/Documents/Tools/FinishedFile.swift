import Glibc

/// A file that a program made, to be read in pieces while it is sent. It outlives its folder, so that nothing of it is
/// left behind wherever the program ends.
package final class FinishedFile: Sendable {
    /// Bytes.
    package let size: Int
    private let descriptor: Int32

    package init(_ name: String, in place: WorkingPlace) throws(ToolError) {
        descriptor = open(place.file(name), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noWorkingPlace(errno: errno) }
        let end = lseek(descriptor, 0, SEEK_END)
        size = max(end, 0)
        guard end > 0 else { throw .noWorkingPlace(errno: EIO) }
    }

    deinit {
        close(descriptor)
    }

    /// At least one byte and at most `count` from `offset` on.
    package func bytes(at offset: Int, count: Int) throws(ToolError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        let read = pread(descriptor, &buffer, count, offset)
        guard read > 0 else { throw .noWorkingPlace(errno: errno) }
        buffer.removeLast(count - read)
        return buffer
    }
}
