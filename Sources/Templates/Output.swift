/// The page being written, in UTF-8.
@usableFromInline
struct Output {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [Mark] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func write(literal: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: literal)
    }

    @usableFromInline
    mutating func write(raw html: HTML) {
        marks += html.marks.map { Mark(number: $0.number, range: $0.range.shifted(by: bytes.count)) }
        bytes.append(contentsOf: html.bytes)
    }

    @usableFromInline
    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write(escaping: $0) }
    }

    @usableFromInline
    mutating func write(_ text: String, mark: Int) {
        let start = bytes.count
        write(text)
        marks.append(Mark(number: mark, range: start..<bytes.count))
    }

    @inlinable
    mutating func write(utf8 octets: some Sequence<UInt8>) {
        if octets.withContiguousStorageIfAvailable({ write(escaping: $0) }) == nil {
            Array(octets).withUnsafeBufferPointer { write(escaping: $0) }
        }
    }

    @usableFromInline
    mutating func write(_ number: Int) {
        // From the last digit to the first, into memory that needs no allocation: 20 octets hold any Int with its sign.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            var rest = number.magnitude
            repeat {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "-"))
            }
            write(literal: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }
}
