import FoundationEssentials
import Glibc
import HTTPServer
import TestSupport
import Testing

/// One after the other: each starts programs of its own.
@Suite("The program's sockets, certificates and signals", .serialized)
struct ServingTests {
    private let directory: TemporaryDirectory
    private var data: String { directory.file("shingi.db") }
    private var log: String { directory.file("log") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test("a restart behind an inherited socket refuses, resets and forgets nobody")
    func restart() throws {
        let socket = try ListeningParent()
        var program = try RunningProgram(["--demo", "--data", data], socket: socket)
        #expect(program.port == socket.port)
        let crowd = VisitorCrowd(port: socket.port, count: 8)
        for _ in 1...3 {
            let before = crowd.answered
            try waitUntil { crowd.answered > before + 100 }
            #expect(program.end(with: SIGTERM) == 0)
            program = try RunningProgram(["--data", data], socket: socket)
        }
        let before = crowd.answered
        try waitUntil { crowd.answered > before + 100 }
        #expect(crowd.end() == [])
        #expect(program.end(with: SIGTERM) == 0)
    }

    @Test("the service manager hears of start, reload and stop")
    func notifications() throws {
        let manager = try NotifySocket(directory.file("notify"))
        let program = try RunningProgram(
            ["--demo", "--data", data], environment: ["NOTIFY_SOCKET": directory.file("notify")])
        #expect(try manager.next() == "READY=1")
        program.signal(SIGHUP)
        let reloading = try manager.next()
        #expect(reloading.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        #expect(try manager.next() == "READY=1")
        #expect(program.end(with: SIGTERM) == 0)
        #expect(try manager.next() == "STOPPING=1")
    }

    @Test("SIGHUP takes over new certificates; a broken one leaves the old in place and is named in the log")
    func certificates() throws {
        let files = try certificate(for: "old.example")
        let program = try RunningProgram(["--demo", "--data", data] + files, log: log)
        let open = try TLSClient(port: program.port)
        #expect(open.isServed("old.example"))
        _ = try certificate(for: "new.example")
        program.signal(SIGHUP)
        try waitUntil { (try? TLSClient(port: program.port).isServed("new.example")) == true }
        try Data("壊れた証明書".utf8).write(to: URL(filePath: directory.file("server.pem")))
        program.signal(SIGHUP)
        try waitUntil { logText.contains("certificates not reloaded") }
        #expect(logText.contains("server.pem: holds no readable certificate"))
        let after = try TLSClient(port: program.port)
        #expect(after.isServed("new.example"))
        try open.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(try open.reply().status == 200)
        #expect(program.end(with: SIGTERM) == 0)
    }

    @Test("SIGHUP takes over new templates and files; a broken one leaves all of them and is named with file and line")
    func templates() throws {
        let resources = directory.file("Resources")
        try FileManager.default.copyItem(atPath: Installed.resources, toPath: resources)
        let program = try RunningProgram(["--demo", "--data", data], resources: resources, log: log)
        let browser = program.browser()
        let template = "\(resources)/Templates/sign-in/show.mustache"
        let text = String(decoding: FileManager.default.contents(atPath: template) ?? Data(), as: UTF8.self)
        try Data(text.replacing("<h1", with: "<p>刷新した画面</p><h1").utf8).write(to: URL(filePath: template))
        try Data("/* 刷新 */".utf8).write(to: URL(filePath: "\(resources)/Static/base.css"))
        let before = try browser.get("/sign-in").html
        let style = try #require(
            HTMLForms.values(of: "href", ofElement: "link", in: before).first { $0.contains("base.") })
        let crowd = VisitorCrowd(port: program.port, count: 2)
        program.signal(SIGHUP)
        try waitUntil { (try? browser.get("/sign-in").text.contains("刷新した画面")) == true }
        #expect(try browser.get("/static/base.css").html == "/* 刷新 */")
        #expect(try browser.get(style).status == 200, "pages from before still find their style")
        try FileManager.default.removeItem(atPath: "\(resources)/Static/app.js")
        program.signal(SIGHUP)
        try waitUntil { logText.contains("missing(name: \\\"app.js\\\")") }
        #expect(try browser.get("/static/app.js").status == 200)
        try Data("{{titel}}".utf8).write(to: URL(filePath: template))
        program.signal(SIGHUP)
        try waitUntil { logText.contains("sign-in/show.mustache:1") }
        #expect(try browser.get("/sign-in").text.contains("刷新した画面"))
        #expect(crowd.end() == [])
        #expect(program.end(with: SIGTERM) == 0)
    }

    @Test("https, a plain port that leads there, IPv6 and a Unix socket at once")
    func places() throws {
        let file = directory.file("shingi.sock")
        let program = try RunningProgram(
            [
                "--development-certificate", "--demo", "--data", data, "--listen", "[::1]:0", "--listen",
                "unix:\(file)",
                "--redirect", "127.0.0.1:0",
            ])
        #expect(program.greeting.hasPrefix("https://127.0.0.1:\(program.port)/ で動いています\nhttps://[::1]:"))
        #expect(program.greeting.contains("\nunix:\(file) で動いています\nhttp://127.0.0.1:"))
        let client = try TLSClient(port: program.port)
        try client.send("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let page = try client.reply()
        #expect(page.status == 200)
        #expect(page["Set-Cookie"]?.hasPrefix("__Host-") == true)
        #expect(page["Strict-Transport-Security"] == nil)
        let lines = program.greeting.split(separator: "\n")
        let ports = lines.prefix(4).map { $0.split(separator: "/").dropFirst().first?.split(separator: ":").last }
        let six = try TLSClient(port: try #require(ports[1].flatMap { Int($0) }), host: "::1")
        #expect(six.isServed("::1"))
        let plain = try BrowserConnection(port: try #require(ports[3].flatMap { Int($0) }))
        try plain.send(Array("GET /cases?q=1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n".utf8))
        let redirect = try plain.answer(hasBody: true)
        #expect(redirect.status == 308)
        #expect(redirect["Location"] == "https://localhost:\(program.port)/cases?q=1")
        #expect(program.end(with: SIGTERM) == 0)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("certificates that cannot be used stop the start with a sentence that says which and why")
    func unusable() throws {
        let good = try certificate(for: "localhost")
        let (pem, key) = (good[1], good[3])
        func refusal(_ certificate: String, _ key: String) throws -> String {
            let result = try RunningProgram.run(
                [
                    "serve", "--port", "0", "--data", data, "--resources", Installed.resources, "--tls-certificate",
                    certificate, "--tls-key", key,
                ])
            #expect(result.code == 1)
            return result.text
        }
        #expect(try refusal("/nowhere.pem", key).contains("/nowhere.pem がありません"))
        #expect(try refusal(key, key).contains("証明書(PEM)がないか、壊れています"))
        #expect(try refusal(pem, pem).contains("秘密鍵(PEM)がないか、壊れています"))
        let now = time(nil)
        let old = try SelfSignedCertificate(names: ["localhost"], validity: (now - 9 * 86_400)..<(now - 86_400))
        try Data(old.certificate).write(to: URL(filePath: directory.file("old.pem")))
        try Data(old.key).write(to: URL(filePath: directory.file("old.key")))
        #expect(try refusal(directory.file("old.pem"), directory.file("old.key")).contains("に期限が切れています"))
        #expect(try refusal(pem, directory.file("old.key")).contains("秘密鍵ではありません"))
        for arguments in [
            ["--tls-key", key], ["--redirect", "127.0.0.1:0"], ["--trusted-proxy", "localhost"],
            ["--listen", "nowhere"],
        ] {
            #expect(
                try RunningProgram.run(
                    ["serve", "--port", "0", "--data", data, "--resources", Installed.resources] + arguments
                ).code != 0)
        }
    }

    /// Writes a certificate for a name over the last one.
    ///
    /// - Returns: the options that name it.
    private func certificate(for name: String) throws -> [String] {
        let now = time(nil)
        let made = try SelfSignedCertificate(names: [name], validity: (now - 3_600)..<(now + 86_400))
        let (pem, key) = (directory.file("server.pem"), directory.file("server.key"))
        try Data(made.certificate).write(to: URL(filePath: pem))
        try Data(made.key).write(to: URL(filePath: key))
        return ["--tls-certificate", pem, "--tls-key", key]
    }

    private var logText: String {
        FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Looks until the condition holds, for twenty seconds.
    private func waitUntil(_ condition: () -> Bool) throws {
        let end = time(nil) + 20
        while !condition() {
            guard time(nil) < end else { throw TestSite.Unexpected("waited in vain; the log says:\n\(logText)") }
            sched_yield()
        }
    }
}
