import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import ShingiServices

/// One after the other: each starts programs of its own.
@Suite("The program", .serialized)
struct ProgramTests {
    private let directory: TemporaryDirectory
    private var data: String { directory.file("data/shingi.db") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test("kill -9 right behind an answer loses nothing that was answered")
    func killed() throws {
        var program = try RunningProgram(["--demo", "--data", data])
        for round in 1...3 {
            let browser = program.browser()
            _ = try browser.signIn("jimukyoku", Demo.password)
            _ = try browser.get("/departments/new")
            let answer = try browser.submit("/departments", ["section": "停電に耐えた課\(round)"])
            #expect(program.end(with: SIGKILL) == 128 + SIGKILL)
            #expect(answer.status == 303)
            program = try RunningProgram(["--data", data])
            let again = program.browser()
            _ = try again.signIn("jimukyoku", Demo.password)
            #expect(try again.get("/departments").text.contains("停電に耐えた課\(round)"))
        }
    }

    @Test("kill -9 in the middle of an upload leaves nothing of it after the next start, and what was there is whole")
    func killedWhileReceiving() throws {
        var program = try RunningProgram(["--demo", "--data", data])
        let browser = program.browser()
        _ = try browser.signIn("jimukyoku", Demo.password)
        _ = try browser.get("/cases/10")
        let pdf = Array("%PDF-1.7".utf8) + [UInt8](repeating: 1, count: 600_000)
        let sent = try browser.upload("/cases/10/materials", files: [("files", "先.pdf", "", pdf)])
        #expect(sent.status == 303)
        let received = try contents()
        try browser.beginUpload("/cases/10/materials", pdf, of: 100 << 20)
        let end = ContinuousClock.now + .seconds(10)
        while try contents() == received, ContinuousClock.now < end { sched_yield() }
        #expect(try contents() > received)
        #expect(program.end(with: SIGKILL) == 128 + SIGKILL)
        program = try RunningProgram(["--data", data])
        #expect(try contents() == received)
        #expect(try RunningProgram.run(["verify", "--data", data]).code == 0)
        let again = program.browser()
        _ = try again.signIn("jimukyoku", Demo.password)
        let page = try again.get("/cases/10")
        let link = try #require(page.links.last { $0.hasPrefix("/materials/") })
        let paper = link.split(separator: "/").prefix(2).joined(separator: "/")
        #expect(try again.get("/\(paper)").body == pdf)
        let copy = directory.file("copy.db")
        #expect(try RunningProgram.run(["backup", copy, "--data", data]).code == 0)
        #expect(try RunningProgram.run(["verify", "--data", copy]).code == 0)
    }

    /// Chunks in the data file, of papers and of what is on its way.
    private func contents() throws -> Int {
        try DataFileCheck(path: data).chunks()
    }

    @Test("SIGTERM and SIGINT end it in good order", arguments: [SIGTERM, SIGINT])
    func stopped(signal: Int32) throws {
        let program = try RunningProgram(["--demo", "--data", data])
        #expect(try program.browser().get("/healthz").text == "ok")
        #expect(program.end(with: signal) == 0)
        let left = FileManager.default.contents(atPath: "\(data)-wal")?.count ?? 0
        #expect(left == 0, "everything is in the data file itself")
    }

    @Test("a port in use is said so, and the program ends with 1")
    func portInUse() throws {
        let program = try RunningProgram(["--demo", "--data", data])
        let other = directory.file("other.db")
        let second = try RunningProgram.run(
            ["serve", "--port", "\(program.port)", "--data", other, "--resources", Installed.resources])
        #expect(second.code == 1)
        #expect(second.text.contains("ほかのプログラムが使っています"))
    }

    @Test("two servers on one data file: the second one refuses")
    func dataInUse() throws {
        let program = try RunningProgram(["--demo", "--data", data])
        let second = try RunningProgram.run(
            ["serve", "--port", "0", "--data", data, "--resources", Installed.resources])
        #expect(second.code == 1)
        #expect(second.text.contains("ほかのプログラムが使っています"))
        #expect(program.end(with: SIGTERM) == 0)
    }

    @Test("a wrong template stops the start with file and line")
    func wrongTemplate() throws {
        let resources = directory.file("Resources")
        try FileManager.default.copyItem(atPath: Installed.resources, toPath: resources)
        let file = "\(resources)/Templates/departments/form.mustache"
        let text = FileManager.default.contents(atPath: file) ?? Data()
        _ = FileManager.default.createFile(atPath: file, contents: text + Data("\n{{titel}}\n".utf8))
        let result = try RunningProgram.run(["serve", "--port", "0", "--data", data, "--resources", resources])
        #expect(result.code == 1)
        #expect(result.text.contains("departments/form.mustache:"))
        #expect(result.text.contains("titel"))
    }

    @Test("a council and its first account from the command line, then sign-in; the password never is an argument")
    func founding() throws {
        let council = [
            "council", "add", "--name", "審議会", "--municipality", "市", "--secretariat", "総務課", "--addressee", "市長",
            "--data", data, "--resources", Installed.resources,
        ]
        #expect(try RunningProgram.run(council).code == 0)
        #expect(try RunningProgram.run(council).code == 1)
        let user = ["user", "add", "soumu", "--name", "総務 担当", "--data", data]
        #expect(try RunningProgram.run(user, input: "みじかい\n").text.contains("12文字以上"))
        #expect(try RunningProgram.run(user, input: "ながいパスワードの言葉です\n").code == 0)
        #expect(try RunningProgram.run(user, input: "ながいパスワードの言葉です\n").code == 1)
        #expect(try RunningProgram.run(["user", "list", "--data", data]).text.contains("soumu\t総務 担当\t管理者(審議会)\t使用中"))
        let changed = ["user", "password", "soumu", "--data", data]
        #expect(try RunningProgram.run(changed, input: "もっとながいパスワードの言葉\n").code == 0)
        let program = try RunningProgram(["--data", data])
        #expect(try program.browser().signIn("soumu", "ながいパスワードの言葉です").status == 422)
        #expect(try program.browser().signIn("soumu", "もっとながいパスワードの言葉").status == 303)
        let busy = try RunningProgram.run(["user", "disable", "soumu", "--data", data])
        #expect(busy.code == 1 && busy.text.contains("ほかのプログラムが使っています"))
        _ = program.end(with: SIGTERM)
        #expect(try RunningProgram.run(["user", "disable", "soumu", "--data", data]).code == 0)
        #expect(try RunningProgram.run(["user", "disable", "nobody", "--data", data]).code == 1)
    }

    @Test("a backup made while the server works brings back what was there then, and nothing of before is thrown away")
    func backup() throws {
        let copy = directory.file("copy.db")
        let program = try RunningProgram(["--demo", "--data", data])
        let browser = program.browser()
        #expect(try RunningProgram.run(["backup", copy, "--data", data]).code == 0)
        #expect(try RunningProgram.run(["backup", copy, "--data", data]).code == 1)
        #expect(try RunningProgram.run(["verify", "--data", data]).code == 0)
        _ = try browser.signIn("jimukyoku", Demo.password)
        _ = try browser.get("/departments/new")
        _ = try browser.submit("/departments", ["section": "写しの後の課"])
        #expect(try RunningProgram.run(["restore", copy, "--data", data]).code == 1)
        #expect(program.end(with: SIGKILL) == 128 + SIGKILL)
        #expect(try RunningProgram.run(["restore", copy, "--data", data]).code == 0)
        let again = try RunningProgram(["--data", data])
        let other = again.browser()
        _ = try other.signIn("jimukyoku", Demo.password)
        #expect(!(try other.get("/departments").text.contains("写しの後の課")))
        let before = try RunningProgram(["--data", "\(data).before-restore"])
        let third = before.browser()
        _ = try third.signIn("jimukyoku", Demo.password)
        #expect(try third.get("/departments").text.contains("写しの後の課"))
    }

    @Test("a damaged file is named, not used")
    func damaged() throws {
        let file = directory.file("damaged.db")
        _ = FileManager.default.createFile(atPath: file, contents: Data("これはデータベースではありません".utf8))
        #expect(try RunningProgram.run(["verify", "--data", file]).code == 1)
        #expect(try RunningProgram.run(["restore", file, "--data", data]).code == 1)
    }
}

extension DataFileCheck {
    fileprivate func chunks() throws -> Int {
        try connection.first("SELECT count(*) FROM content_chunks") { try $0.integer(0) } ?? 0
    }
}

extension Browser {
    /// Announces a form with a large file, sends the beginning of it, and leaves the rest to the test's imagination.
    fileprivate func beginUpload(_ path: String, _ beginning: [UInt8], of length: Int) throws {
        let head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"半.pdf\"\r\n\r\n"
        try sendOnly(
            "POST", path, headers: [("Content-Type", "multipart/form-data; boundary=x")],
            body: Array(head.utf8) + beginning, announcing: length)
    }
}
