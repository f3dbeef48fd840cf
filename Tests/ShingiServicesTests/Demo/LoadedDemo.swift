import ShingiDomain
import TestSupport

@testable import ShingiServices

/// The demo in a data file of its own.
final class LoadedDemo: Sendable {
    let source: Demo
    let store: Store
    private let directory: TemporaryDirectory

    init() throws {
        let folders = #filePath.split(separator: "/").dropLast(4)
        source = try Demo(resources: "/" + folders.joined(separator: "/") + "/Resources")
        directory = try TemporaryDirectory()
        store = try Store(path: directory.file("shingi.db"), clock: TestClock(Fixture.start).clock)
        let source = source
        try store.write { services in
            try services.installation.prepare()
            try services.demo.load(source)
        }
    }

    var actor: Actor {
        Actor(
            accountID: AccountID(rawValue: 2), name: "事務局 担当", councilID: CouncilID(rawValue: 1),
            roles: [.secretariat])
    }

    func count(_ sql: String) throws -> Int {
        try store.read { try $0.connection.first(sql, []) { try $0.integer(0) } ?? 0 }
    }

    func texts(_ sql: String) throws -> [String] {
        try store.read { try $0.connection.all(sql, []) { try $0.text(0) } }
    }
}
