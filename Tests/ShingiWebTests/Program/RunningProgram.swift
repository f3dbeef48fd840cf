import FoundationEssentials
import Glibc
import TestSupport

/// `shingi serve` as it was built, in a process of its own that ends with the test.
final class RunningProgram {
    let port: Int
    private let pid: pid_t
    private var status: Int32?

    /// What it says at start.
    let greeting: String

    /// Returns once it answers.
    ///
    /// - Parameters:
    ///   - arguments: behind `serve`, and `--port 0` unless a socket is handed over.
    ///   - socket: one that listens already, handed over as systemd does.
    ///   - log: the file for the standard error stream; made anew.
    init(
        _ arguments: [String], resources: String = Installed.resources, socket: ListeningParent? = nil,
        environment: [String: String] = [:], log: String = "/dev/null"
    ) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw TestSite.Unexpected("pipe: \(errno)") }
        let port = socket == nil ? ["--port", "0"] : []
        let errors = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
        defer { close(errors) }
        pid = try Self.spawn(
            ["serve"] + port + ["--resources", resources] + arguments, output: ends[1], errors: errors,
            socket: socket, environment: environment)
        close(ends[1])
        defer { close(ends[0]) }
        greeting = Self.greeting(from: ends[0])
        let digits = greeting.split(separator: "/").dropFirst().first?.split(separator: ":").last.flatMap { Int($0) }
        guard let digits else {
            // No deinit runs for what was never made whole, and a child left unreaped would keep every exit test waiting.
            kill(pid, SIGKILL)
            _ = Self.wait(for: pid)
            throw TestSite.Unexpected("the program said: \(greeting)")
        }
        self.port = digits
    }

    deinit {
        if status == nil { _ = end(with: SIGKILL) }
    }

    func browser() -> Browser { Browser(self) }

    func signal(_ number: Int32) {
        kill(pid, number)
    }

    /// Sends a signal and waits for the end.
    ///
    /// - Returns: the exit code, or 128 and the signal that ended it.
    func end(with signal: Int32) -> Int32 {
        kill(pid, signal)
        let status = Self.wait(for: pid)
        self.status = status
        return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    }

    /// Runs a command to its end.
    ///
    /// - Returns: the exit code and what was written to both streams.
    static func run(_ arguments: [String], input: String = "") throws -> (code: Int32, text: String) {
        let directory = try TemporaryDirectory()
        let (into, outOf) = (directory.file("in"), directory.file("out"))
        _ = FileManager.default.createFile(atPath: into, contents: Data(input.utf8))
        let source = open(into, O_RDONLY)
        let sink = open(outOf, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer {
            close(source)
            close(sink)
        }
        let status = wait(for: try spawn(arguments, input: source, output: sink, errors: sink))
        let text = FileManager.default.contents(atPath: outOf).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return ((status >> 8) & 0xff, text)
    }

    /// - Returns: the status as `waitpid` gives it.
    private static func wait(for pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Beside the tests' own program.
    private static var program: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/shingi"
    }

    /// A shell goes before the program, since only it knows the number that the program will have (`LISTEN_PID`).
    private static func spawn(
        _ arguments: [String], input: Int32? = nil, output: Int32, errors: Int32, socket: ListeningParent? = nil,
        environment: [String: String] = [:]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        if let socket { posix_spawn_file_actions_adddup2(&actions, socket.descriptor, 3) }
        let handing = socket == nil ? "" : "LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES=shingi "
        var words = (["sh", "-c", "\(handing)exec \"$0\" \"$@\"", program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + Self.environment.map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var pid: pid_t = 0
        let code = posix_spawn(&pid, "/bin/sh", &actions, nil, &words, &variables)
        guard code == 0 else { throw TestSite.Unexpected("\(program): \(String(cString: strerror(code)))") }
        return pid
    }

    /// The tests' own.
    private static var environment: [String] {
        ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    }

    /// What comes at one go; the program writes it in one piece.
    private static func greeting(from descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4_096)
        while !bytes.contains(UInt8(ascii: "\n")) {
            let count = read(descriptor, &block, block.count)
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
