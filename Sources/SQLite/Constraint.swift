import CSQLite

/// The kinds of constraint a caller can tell apart.
package enum Constraint: Sendable, CaseIterable {
    /// UNIQUE, PRIMARY KEY or a repeated row id.
    case unique
    case foreignKey
    case check
    case notNull
    /// RAISE(ABORT, …) in a trigger.
    case trigger
    /// A STRICT table refused the storage class.
    case dataType

    /// Extended codes as sqlite3.h builds them; Swift does not import those macros.
    var codes: [Int32] {
        switch self {
        case .unique: [6, 8, 10].map(Self.extended)
        case .foreignKey: [Self.extended(3)]
        case .check: [Self.extended(1)]
        case .notNull: [Self.extended(5)]
        case .trigger: [Self.extended(7)]
        case .dataType: [Self.extended(12)]
        }
    }

    private static func extended(_ number: Int32) -> Int32 { SQLITE_CONSTRAINT | number << 8 }
}
