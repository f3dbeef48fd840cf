import Glibc
import Synchronization

/// One run of a program of the system: in a folder of its own, with little of our surroundings and none of our open
/// files, within limits of time and memory, and with all of its processes ended at the end.
package struct ToolRun {
    let tool: DocumentTool
    let program: String
    let arguments: [String]
    let place: WorkingPlace
    let limits: ToolLimits

    /// - Parameters:
    ///   - tool: what is told to be missing, too slow or broken.
    ///   - program: its path.
    package init(
        tool: DocumentTool, program: String, arguments: [String], place: WorkingPlace, limits: ToolLimits
    ) {
        self.tool = tool
        self.program = program
        self.arguments = arguments
        self.place = place
        self.limits = limits
    }

    /// Of what a program says, the last bytes are kept.
    private static let keptOutput = 4_096

    /// - Returns: the end of what it said.
    @discardableResult
    package func run() throws(ToolError) -> String {
        let (process, pipe) = try begin()
        let (output, isInTime) = pipe.read(until: Deadline(seconds: limits.seconds), keeping: Self.keptOutput)
        // Whatever is left of it: a program that leaves others behind has not ended.
        kill(-process, SIGKILL)
        let status = Self.wait(for: process)
        guard isInTime else { throw .tookTooLong(tool) }
        guard status == 0 else { throw .failed(tool, output: output) }
        return output
    }

    /// One at a time: an end of the pipe that another program got to hold would keep this one from ever being over.
    private func begin() throws(ToolError) -> (pid_t, OutputPipe) {
        try Self.beginning.withLock { _ throws(ToolError) in
            let pipe = try OutputPipe()
            let process = try spawn(pipe.writingEnd)
            pipe.closeWritingEnd()
            return (process, pipe)
        }
    }

    private static let beginning = Mutex(())

    private func spawn(_ output: Int32) throws(ToolError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var process: pid_t = 0
        let code = Self.withStrings(["sh", "-c", Self.confined, "sh"] + bounds + [program] + arguments) { words in
            Self.withStrings(surroundings) { posix_spawn(&process, "/bin/sh", &actions, &attributes, words, $0) }
        }
        guard code == 0 else { throw .failed(tool, output: String(cString: strerror(code))) }
        return process
    }

    /// The limits hold from the program's first instruction on, which `prlimit` from outside could not promise.
    private static let confined =
        #"cd "$1" && ulimit -c 0; ulimit -d "$2"; ulimit -t "$3"; ulimit -f "$4"; shift 4; exec "$@""#

    /// The folder, and then in the units of `ulimit`: KiB, seconds of a processor, blocks of 512 bytes.
    private var bounds: [String] {
        [place.path, "\(limits.memory >> 10)", "\(limits.seconds)", "\(limits.fileSize >> 9)"]
    }

    private var surroundings: [String] {
        [
            "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(place.path)", "TMPDIR=\(place.path)", "LANG=C.UTF-8",
            "TZ=Asia/Tokyo",
        ]
    }

    /// - Returns: the exit code; nil when a signal ended it.
    private static func wait(for process: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return nil } }
        // What WIFEXITED and WEXITSTATUS say, which are macros.
        return status & 0x7f == 0 ? (status >> 8) & 0xff : nil
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("an array with an element has an address") }
            return body(base)
        }
    }
}
