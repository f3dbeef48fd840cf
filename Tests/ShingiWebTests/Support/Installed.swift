import FoundationEssentials
import HTTP
import ShingiDomain
import ShingiServices
import Templates
import TestSupport

@testable import ShingiWeb

/// What every site of the tests has alike, loaded once a run.
enum Installed {
    /// The package's own folder.
    static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    static let resources = "\(root)/Resources"

    static let library = Result { try TemplateLibrary(directory: "\(resources)/Templates") }
    static let pages = library.flatMap { library in Result { try PageTemplates(from: library) } }
    static let files = Result { try StaticFiles(directory: "\(resources)/Static") }
}

/// A data file with the demo in it, made once a run and copied for each test.
final class DemoFile: Sendable {
    static let shared = Result { try DemoFile() }

    private let directory: TemporaryDirectory
    private var path: String { directory.file("demo.db") }

    private init() throws {
        directory = try TemporaryDirectory()
        let store = try Store(path: directory.file("working.db"), clock: TestClock().clock)
        let demo = try Demo(resources: Installed.resources)
        try store.write { services in
            try services.installation.prepare()
            try services.demo.load(demo)
        }
        try store.backup(to: directory.file("demo.db"))
        store.close()
    }

    func copy(to file: String) throws {
        try FileManager.default.copyItem(atPath: path, toPath: file)
    }
}
