import Glibc

/// The stream for logs and complaints.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// In one call where the system takes it all, so that lines of several threads never mix.
    static func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Nobody reads the log any more; that is no reason to stop serving.
            guard count > 0 else { return }
            sent += count
        }
    }
}

/// The stream for what was asked for.
enum StandardOutput {
    /// A pipe would keep lines back until it is full.
    static func flush() { fflush(nil) }
}
