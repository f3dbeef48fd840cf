import SQLite
import ShingiDomain

/// Columns that hold values of the domain. What the schema's CHECKs promise and a row does not keep is a fault of ours.
extension Row {
    func instant(_ index: Int) throws -> Instant {
        try value(index, bytes: Instant.init(isoBytes:))
    }

    func optionalInstant(_ index: Int) throws -> Instant? {
        try isNull(index) ? nil : instant(index)
    }

    func date(_ index: Int) throws -> CivilDate {
        try value(index, bytes: CivilDate.init(isoBytes:))
    }

    func optionalDate(_ index: Int) throws -> CivilDate? {
        try isNull(index) ? nil : date(index)
    }

    /// First and last day.
    func period(_ first: Int, _ last: Int) throws -> CivilDateRange {
        guard let period = CivilDateRange(try date(first), try date(last)) else {
            throw StoredValueError(type: "CivilDateRange", text: try text(first))
        }
        return period
    }

    func time(_ index: Int) throws -> TimeOfDay {
        try value(index, bytes: TimeOfDay.init(isoBytes:))
    }

    func optionalTime(_ index: Int) throws -> TimeOfDay? {
        try isNull(index) ? nil : time(index)
    }

    /// An enum stored as its readable text.
    func choice<Choice: RawRepresentable>(_ index: Int) throws -> Choice where Choice.RawValue == String {
        try value(index, of: Choice.self) { Choice(rawValue: $0) }
    }

    func optionalChoice<Choice: RawRepresentable>(_ index: Int) throws -> Choice? where Choice.RawValue == String {
        try isNull(index) ? nil : choice(index) as Choice
    }

    func id<Entity>(_ index: Int) throws -> ID<Entity> {
        ID(rawValue: try int64(index))
    }

    func optionalID<Entity>(_ index: Int) throws -> ID<Entity>? {
        try optionalInt64(index).map(ID.init(rawValue:))
    }

    /// From the column's octets in place.
    private func value<T>(_ index: Int, bytes make: (UnsafeBufferPointer<UInt8>) -> T?) throws -> T {
        // A number would be no text of the right length either.
        if let value = try bytes(index, make) { return value }
        throw StoredValueError(type: "\(T.self)", text: try text(index))
    }

    private func value<T>(_ index: Int, of type: T.Type, _ make: (String) -> T?) throws -> T {
        let text = try text(index)
        guard let value = make(text) else { throw StoredValueError(type: "\(type)", text: text) }
        return value
    }
}

/// A stored text that is no value of its type: the file was written by something else than this program.
struct StoredValueError: Error {
    let type: String
    let text: String
}
