/// A value as SQLite stores it: what goes into a placeholder, or what a column held.
@usableFromInline
package enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    /// NaN has no place in SQLite (it would silently become NULL): binding it throws.
    case real(Double)
    /// Kept byte for byte: never normalised, NUL allowed.
    case text(String)
    case blob([UInt8])

    package init(_ value: some ValueConvertible) {
        self = value.databaseValue
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByNilLiteral
{
    @usableFromInline package init(stringLiteral value: String) { self = .text(value) }
    @usableFromInline package init(integerLiteral value: Int64) { self = .integer(value) }
    @usableFromInline package init(floatLiteral value: Double) { self = .real(value) }
    @usableFromInline package init(nilLiteral: ()) { self = .null }
}
