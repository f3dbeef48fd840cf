import Glibc

/// A new file that is written bit by bit, so that a large paper is never in memory whole.
package struct WorkingFile: ~Copyable {
    private var descriptor: Int32

    package init(_ path: String) throws(ToolError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .noWorkingPlace(errno: errno) }
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    package mutating func append(_ bytes: [UInt8]) throws(ToolError) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw .noWorkingPlace(errno: errno) }
            start += max(count, 0)
        }
    }

    package mutating func close() throws(ToolError) {
        let closed = Glibc.close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw .noWorkingPlace(errno: errno) }
    }
}
