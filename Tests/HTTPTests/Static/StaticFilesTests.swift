import Glibc
import Testing

@testable import HTTP

@Suite("StaticFiles")
struct StaticFilesTests {
    private static let style = Array(String(repeating: "body { color: black }\n", count: 100).utf8)
    private let files = StaticFiles(files: ["app.css": style, "icons/mark.png": [1, 2, 3]])

    private func response(_ path: String, _ method: Method = .get, _ fields: Fields = Fields()) -> Response? {
        files.response(to: RequestHead(method: method, target: Target(rawPath: path, path: []), fields: fields))
    }

    @Test("a file has a name that changes with its content and is kept for good")
    func hashed() throws {
        let path = files.path(for: "app.css")
        #expect(path.hasPrefix("/static/app.") && path.hasSuffix(".css") && path.utf8.count == 32)
        #expect(files.path(for: "icons/mark.png").hasPrefix("/static/icons/mark."))
        let answer = try #require(response(path))
        #expect(answer.fields["Cache-Control"] == "public, max-age=31536000, immutable")
        #expect(answer.fields["Content-Type"] == "text/css; charset=utf-8")
        #expect(answer.body.length == Self.style.count)
        #expect(StaticFiles(files: ["app.css": [1]]).path(for: "app.css") != path)
    }

    @Test("its plain name is asked about each time")
    func plain() throws {
        let answer = try #require(response("/static/icons/mark.png"))
        #expect(answer.fields["Cache-Control"] == "no-cache")
        let again = try #require(
            response("/static/icons/mark.png", .get, ["If-None-Match": answer.fields["ETag"] ?? ""]))
        #expect(again.status == .notModified)
    }

    @Test("text is compressed once, under a tag of its own")
    func compressed() throws {
        let path = files.path(for: "app.css")
        let plain = try #require(response(path))
        let answer = try #require(response(path, .get, ["Accept-Encoding": "gzip"]))
        guard case .bytes(let bytes) = answer.body else {
            Issue.record("no content")
            return
        }
        #expect(try Gzip.decompress(bytes, limit: Self.style.count) == Self.style)
        #expect(answer.fields["Content-Encoding"] == "gzip")
        #expect(answer.fields["ETag"] != plain.fields["ETag"])
        #expect(plain.fields["Vary"] == "Accept-Encoding")
        #expect(try #require(response(files.path(for: "icons/mark.png"))).fields["Vary"] == nil)
    }

    @Test(
        "nothing else is found",
        arguments: ["/static/", "/static", "/static/../app.css", "/app.css", "/static//app.css"])
    func unknown(_ path: String) {
        #expect(response(path) == nil)
    }

    @Test("is read, not written")
    func methods() throws {
        let answer = try #require(response("/static/app.css", .post))
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.fields["Allow"] == "GET, HEAD")
    }

    @Test("reads a folder and the folders in it, hidden files left out")
    func directory() throws {
        var template = Array("/tmp/static-XXXXXX\0".utf8.map(CChar.init(bitPattern:)))
        let root = String(cString: try #require(mkdtemp(&template)))
        try #require(mkdir("\(root)/icons", 0o700) == 0)
        for name in ["a.css", ".hidden", "icons/b.svg"] {
            let file = try #require(fopen("\(root)/\(name)", "w"))
            fputs("x", file)
            fclose(file)
        }
        defer {
            for name in ["a.css", ".hidden", "icons/b.svg"] { unlink("\(root)/\(name)") }
            rmdir("\(root)/icons")
            rmdir(root)
        }
        #expect(try StaticFiles(directory: root).names == ["a.css", "icons/b.svg"])
    }

    @Test("a folder that is not there is an error")
    func missing() {
        #expect(throws: StaticFilesError.unreadable(path: "/nowhere", code: ENOENT)) {
            try StaticFiles(directory: "/nowhere")
        }
    }
}
