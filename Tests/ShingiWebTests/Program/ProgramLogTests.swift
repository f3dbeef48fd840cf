import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite("The program's log", .serialized)
struct ProgramLogTests {
    private let directory: TemporaryDirectory
    private var log: String { directory.file("log") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// As `--log-format json` writes a request.
    private struct Line: Decodable {
        let at, level, message: String
        let number, method, route: String?
        let status, bytes, actor: Int?
        let ms: Double?
    }

    private func start(_ format: String) throws -> RunningProgram {
        let arguments = ["--demo", "--data", directory.file("shingi.db"), "--log-format", format]
        return try RunningProgram(arguments, log: log)
    }

    private var lines: [String] {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    @Test("every request that was answered before a stop has its line of JSON (RFC 8259)")
    func json() throws {
        let program = try start("json")
        let browser = program.browser()
        for _ in 1...300 { #expect(try browser.get("/healthz").status == 200) }
        #expect(try browser.get("/no-such-page?secret=1").status == 404)
        #expect(try browser.signIn("jimukyoku", "tsukimi-demo").status == 303)
        #expect(try browser.get("/cases/1").status == 200)
        #expect(program.end(with: SIGTERM) == 0)
        let read = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let requests = read.filter { $0.message == "request" }
        #expect(requests.filter { $0.route == "/healthz" && $0.status == 200 && $0.bytes == 3 }.count == 300)
        #expect(Set(requests.compactMap(\.number)).count == requests.count, "no number comes twice")
        #expect(requests.contains { $0.status == 404 && $0.actor == nil })
        #expect(requests.contains { $0.method == "POST" && $0.route == "/sign-in" && $0.status == 303 })
        #expect(requests.contains { $0.route == "/cases/{id}" && $0.actor != nil })
        // A monitor may be answered in less than the microsecond that is the smallest counted.
        #expect(requests.allSatisfy { ($0.ms ?? -1) >= ($0.route == "/healthz" ? 0 : 0.001) })
        #expect(requests.allSatisfy { $0.at.utf8.count == 24 && $0.level == "info" })
        #expect(read.suffix(2).map(\.message) == ["stopping", "stopped"], "lines come in their order")
        #expect(!lines.contains { $0.contains("secret") }, "never what stands behind the question mark")
    }

    @Test("for people a request is one line of words")
    func text() throws {
        let program = try start("text")
        #expect(try program.browser().get("/healthz").status == 200)
        #expect(program.end(with: SIGTERM) == 0)
        let pattern =
            /.{23}Z info request number=[0-9a-f]{6}-1 method=GET route=\/healthz status=200 ms=\d+\.\d{3} bytes=3 actor=-/
        #expect(try lines.contains { try pattern.wholeMatch(in: $0) != nil })
    }
}
