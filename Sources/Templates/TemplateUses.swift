import Synchronization

/// Which templates of a library were compiled into something.
final class TemplateUses: Sendable {
    private let seen = Mutex<Set<String>>([])

    func add(_ names: Set<String>) {
        seen.withLock { $0.formUnion(names) }
    }

    var names: Set<String> {
        seen.withLock { $0 }
    }
}
