import FoundationEssentials
import Glibc
import TestSupport

/// `shingi serve` as it was built, in a process of its own that ends with the test.
final class RunningProgram {
    let port: Int
    private let pid: pid_t
    private var status: Int32?

    /// Returns once it answers.
    ///
    /// - Parameters:
    ///   - arguments: behind `serve --port 0`.
    ///   - environment: besides the test's own.
    ///   - log: the file for the standard error stream; made anew.
    init(_ arguments: [String], environment: [String: String] = [:], log: String = "/dev/null") throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw TestSite.Unexpected("pipe: \(errno)") }
        let resources = ["--resources", Installed.resources]
        let sink = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
        defer { close(sink) }
        pid = try Self.spawn(
            ["shingi", "serve", "--port", "0"] + resources + arguments, environment: environment, output: ends[1],
            errors: sink)
        close(ends[1])
        defer { close(ends[0]) }
        let greeting = Self.firstLine(from: ends[0])
        let digits = greeting.split(separator: "/").dropFirst().first?.split(separator: ":").last.flatMap { Int($0) }
        guard let digits else { throw TestSite.Unexpected("the program said: \(greeting)") }
        port = digits
    }

    deinit {
        if status == nil { _ = end(with: SIGKILL) }
    }

    func browser() -> Browser { Browser(self) }

    /// Sends a signal and waits for the end.
    ///
    /// - Returns: the exit code, or 128 and the signal that ended it.
    func end(with signal: Int32) -> Int32 {
        kill(pid, signal)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
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
        let pid = try spawn(["shingi"] + arguments, input: source, output: sink, errors: sink)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let text = FileManager.default.contents(atPath: outOf).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return ((status >> 8) & 0xff, text)
    }

    /// Beside the tests' own program.
    private static var program: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/shingi"
    }

    private static func spawn(
        _ arguments: [String], environment: [String: String] = [:], input: Int32? = nil, output: Int32, errors: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var pid: pid_t = 0
        var words = arguments.map { strdup($0) } + [nil]
        let inherited = ProcessInfo.processInfo.environment
        var settings =
            inherited.merging(environment) { _, own in own }.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        let code = posix_spawn(&pid, program, &actions, nil, &words, &settings)
        guard code == 0 else { throw TestSite.Unexpected("\(program): \(String(cString: strerror(code)))") }
        return pid
    }

    private static func firstLine(from descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
