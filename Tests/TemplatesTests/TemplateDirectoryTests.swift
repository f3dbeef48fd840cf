import FoundationEssentials
import Testing

@testable import Templates

@Suite("Templates in a directory")
struct TemplateDirectoryTests {
    @Test("every .mustache file is a template named by its path; messages write the path as opened")
    func reading() throws {
        try withDirectory(["cases/show.mustache": "{{> parts/a}}", "parts/a.mustache": "\n{{x}}", "read.me": "{{"]) {
            let library = try TemplateLibrary(directory: $0)
            #expect(library.names == ["cases/show", "parts/a"])
            #expect(library.files == ["\($0)/cases/show.mustache", "\($0)/parts/a.mustache"])
            let error = #expect(throws: TemplateError.self) {
                try library.compile("cases/show", content: NoShell.self)
            }
            #expect(
                error?.description
                    == "\($0)/parts/a.mustache:2: unknown name \"x\"; no model here has any (included at \($0)/cases/show.mustache:1)"
            )
        }
    }

    @Test("a name that no tag can write is refused")
    func names() throws {
        try withDirectory(["a b.mustache": ""]) { directory in
            let error = #expect(throws: TemplateError.self) { try TemplateLibrary(directory: directory) }
            #expect(
                error?.description
                    == "\(directory)/a b.mustache: no tag can write this name; use letters, digits, _ and -")
        }
    }

    @Test("a file that is not UTF-8 and a directory that is not there are refused")
    func unreadable() throws {
        try withDirectory([:]) { directory in
            try Data([0x3C, 0xFF]).write(to: URL(filePath: "\(directory)/a.mustache"))
            let error = #expect(throws: TemplateError.self) { try TemplateLibrary(directory: directory) }
            #expect(error?.description == "\(directory)/a.mustache: this is not UTF-8")
        }
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(directory: "/nowhere/at/all") }
        #expect(error?.description == "/nowhere/at/all: this directory cannot be read")
    }

    private func withDirectory(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let directory = URL.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for (path, text) in files {
            let file = directory.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(directory.path)
    }
}
