/// The open levels of a connection: the transaction, and inside it savepoints.
///
/// Where nothing was written since the savepoint around it, an inner level needs none of its own: to undo it is to go
/// back to that one. Each savepoint less spares two statements, and a copy of every page that is changed after it.
struct TransactionLevels {
    private struct Level {
        let isOwn: Bool
        /// Whether something was written in the levels around it, when it began.
        let wroteBefore: Bool
    }

    private var levels: [Level] = []
    /// Something was written since the innermost savepoint began. To be set before it happens.
    var hasWritten = false

    /// 0 none, 1 the transaction, above that levels inside it.
    var depth: Int { levels.count }

    /// Whether an inner level may share the savepoint of the one around it. A writer's transaction itself cannot be gone
    /// back to without ending it; a reader has nothing to undo.
    func mayShare(_ role: Connection.Role) -> Bool {
        !hasWritten && depth > (role == .writer ? 1 : 0)
    }

    /// Whether the innermost level has a savepoint of its own, or is the transaction.
    var isOwn: Bool { levels.last?.isOwn ?? false }

    /// The number of the innermost savepoint; 0 for the transaction.
    var savepoint: Int { levels.lastIndex(where: \.isOwn) ?? 0 }

    mutating func begin(sharing: Bool) {
        levels.append(Level(isOwn: !sharing, wroteBefore: hasWritten))
        hasWritten = false
    }

    mutating func end() {
        guard let level = levels.popLast() else { return }
        hasWritten = hasWritten || level.wroteBefore
    }

    mutating func undo() {
        guard let level = levels.popLast() else { return }
        hasWritten = level.wroteBefore
    }
}
