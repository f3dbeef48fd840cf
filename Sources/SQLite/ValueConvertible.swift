/// A Swift value with one fixed form in the database.
///
/// An identifier or an enum with a raw value only declares the conformance: it is stored as its raw value.
package protocol ValueConvertible {
    /// The form bound to a placeholder.
    var databaseValue: Value { get }
}

extension ValueConvertible where Self: RawRepresentable, RawValue: ValueConvertible {
    package var databaseValue: Value { rawValue.databaseValue }
}

extension Value: ValueConvertible {
    package var databaseValue: Value { self }
}

extension Int: ValueConvertible {
    package var databaseValue: Value { .integer(Int64(self)) }
}

extension Int64: ValueConvertible {
    package var databaseValue: Value { .integer(self) }
}

extension Bool: ValueConvertible {
    /// SQLite has no booleans: 0 or 1.
    package var databaseValue: Value { .integer(self ? 1 : 0) }
}

extension Double: ValueConvertible {
    package var databaseValue: Value { .real(self) }
}

extension String: ValueConvertible {
    package var databaseValue: Value { .text(self) }
}

extension [UInt8]: ValueConvertible {
    package var databaseValue: Value { .blob(self) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
    package var databaseValue: Value { self?.databaseValue ?? .null }
}
