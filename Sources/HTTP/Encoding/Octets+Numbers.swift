extension [UInt8] {
    /// Appends text as it stands in the program, without a string between.
    @inlinable
    package mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a number in decimal digits, without a string between.
    @inlinable
    package mutating func append(decimal number: Int, minimumDigits: Int = 1) {
        guard number >= 0 else {
            append(UInt8(ascii: "-"))
            // The magnitude, as the smallest Int has no positive counterpart.
            return append(magnitude: number.magnitude, minimumDigits: minimumDigits)
        }
        append(magnitude: UInt(number), minimumDigits: minimumDigits)
    }

    @usableFromInline
    mutating func append(magnitude: UInt, minimumDigits: Int) {
        // 20 digits write every 64-bit number.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = magnitude
            var start = digits.count
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while start > 0 && (rest > 0 || digits.count - start < minimumDigits)
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }
}
