import ShingiDomain

/// Rows by the names that the demo's files give them.
struct DemoKeys<Entity> {
    private let file: String
    private var ids: [String: ID<Entity>] = [:]

    init(file: String) {
        self.file = file
    }

    mutating func add(_ id: ID<Entity>, as key: String) {
        ids[key] = id
    }

    subscript(key: String) -> ID<Entity> {
        get throws(DemoError) {
            guard let id = ids[key] else { throw .unreadable(file, "\(key) is not there") }
            return id
        }
    }
}
