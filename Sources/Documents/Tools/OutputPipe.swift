import Glibc

/// What a program and all that it starts say. It is at its end when all of them have ended.
final class OutputPipe {
    private let readingEnd: Int32
    private(set) var writingEnd: Int32

    init() throws(ToolError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .noWorkingPlace(errno: errno) }
        (readingEnd, writingEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(readingEnd)
        closeWritingEnd()
    }

    /// Once the program has its own.
    func closeWritingEnd() {
        if writingEnd >= 0 { close(writingEnd) }
        writingEnd = -1
    }

    /// - Returns: the last bytes as text, and false when the deadline came first.
    func read(until deadline: Deadline, keeping kept: Int) -> (String, Bool) {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            var waiting = pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, deadline.milliseconds)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return (Self.text(output), false) }
            let count = Glibc.read(readingEnd, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return (Self.text(output), true) }
            output = (output + buffer[..<count]).suffix(kept)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
