import Dispatch
import FoundationEssentials
import Glibc
import ShingiServices
import TestSupport
import Testing

/// The program itself, with a disk whose syncs fail.
@Suite("A disk that fails", .serialized)
struct FailingDiskTests {
    private let directory: TemporaryDirectory
    private let fault: SyncFault
    private var data: String { directory.file("shingi.db") }
    private var log: String { directory.file("log") }

    init() throws {
        directory = try TemporaryDirectory()
        fault = try SyncFault(in: directory)
    }

    @Test("after a sync failed nothing is saved any more, everybody is told, and what was answered before is there")
    func stops() throws {
        let program = try RunningProgram(
            ["--demo", "--data", data, "--log-format", "json"], environment: fault.environment(data: data), log: log)
        let browser = program.browser()
        _ = try browser.signIn("jimukyoku", Demo.password)
        let administrator = program.browser()
        _ = try administrator.signIn("kanri", Demo.password)
        #expect(try Self.add("故障の前の課", browser).status == 303)

        fault.begin()
        let failed = try Self.add("故障のときの課", browser)
        #expect(failed.status == 503)
        #expect(failed.text.contains("保存できたか確かめられません"))
        // Well again, says the disk; it is not believed.
        fault.end()
        let later = try Self.add("故障の後の課", browser)
        #expect(later.status == 503)
        #expect(later.text.contains("保存を停止しています") && later.text.contains("システムの管理者"))
        #expect(later["Retry-After"] == nil)
        #expect(try program.browser().signIn("jimukyoku", Demo.password).status == 503)

        let list = try browser.get("/departments")
        #expect(list.status == 200)
        #expect(list.text.contains("故障の前の課") && !list.text.contains("故障のときの課"))
        try expectTold(program, administrator)

        #expect(program.end(with: SIGTERM) == 0)
        let again = try RunningProgram(["--data", data])
        let other = again.browser()
        _ = try other.signIn("jimukyoku", Demo.password)
        let after = try other.get("/departments").text
        #expect(after.contains("故障の前の課") && !after.contains("故障の後の課"))
        #expect(try Self.add("起動し直した後の課", other).status == 303)
        #expect(try again.browser().get("/readyz").status == 200)
    }

    private func expectTold(_ program: RunningProgram, _ administrator: Browser) throws {
        let visitor = program.browser()
        #expect(try visitor.get("/healthz").status == 200)
        #expect(try visitor.get("/healthz").text.contains("degraded"))
        #expect(try visitor.get("/readyz").status == 503)
        #expect(try visitor.get("/metrics").text.contains("shingi_db_writes_stopped 1"))
        let page = try administrator.get("/operations")
        #expect(page.text.contains("保存を停止しています") && page.text.contains("disk I/O error"))
        let lines = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let critical = lines.split(separator: "\n").filter { $0.contains("critical") }
        #expect(critical.count == 1 && critical[0].contains("disk I/O error"))
    }

    @Test("kill -9 under writes from many: everything that was answered is there, and the file is whole")
    func killedUnderWrites() throws {
        let program = try RunningProgram(["--demo", "--data", data])
        let names = AnsweredNames()
        let writers = DispatchGroup()
        for number in 0..<4 {
            // Not Sendable: each is used by its own thread only.
            nonisolated(unsafe) let browser = program.browser()
            _ = try browser.signIn("jimukyoku", Demo.password)
            DispatchQueue.global().async(group: writers) {
                for index in 0..<10_000 {
                    let name = "課\(number)の\(index)"
                    guard (try? Self.add(name, browser).status) == 303 else { return }
                    names.add(name)
                }
            }
        }
        names.wait(for: 40)
        #expect(program.end(with: SIGKILL) == 128 + SIGKILL)
        writers.wait()
        #expect(try RunningProgram.run(["verify", "--data", data]).code == 0)
        let again = try RunningProgram(["--data", data])
        let browser = again.browser()
        _ = try browser.signIn("jimukyoku", Demo.password)
        for name in names.all {
            #expect(try browser.get("/departments?q=\(name.percentEncoded)").text.contains(name))
        }
    }

    private static func add(_ name: String, _ browser: Browser) throws -> WebPage {
        _ = try browser.get("/departments/new")
        return try browser.submit("/departments", ["section": name])
    }
}

/// What was answered as saved, in threads of their own.
private final class AnsweredNames: @unchecked Sendable {
    // Unchecked because the names are touched only while the lock is held.
    private let lock = DispatchSemaphore(value: 1)
    private let added = DispatchSemaphore(value: 0)
    private var names: [String] = []

    var all: [String] {
        lock.wait()
        defer { lock.signal() }
        return names
    }

    func add(_ name: String) {
        lock.wait()
        names.append(name)
        lock.signal()
        added.signal()
    }

    /// Returns after `count` more, or after ten seconds without one.
    func wait(for count: Int) {
        for _ in 0..<count {
            guard added.wait(timeout: .now() + 10) == .success else { return }
        }
    }
}

extension String {
    fileprivate var percentEncoded: String {
        utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
