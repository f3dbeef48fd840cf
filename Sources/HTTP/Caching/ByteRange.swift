/// What a Range field asks of content of a known length (RFC 9110 §14.2).
package enum ByteRange: Sendable, Equatable {
    /// Everything: no range, one that is not understood, or several.
    case whole
    case part(Range<Int>)
    /// 416
    case unsatisfiable

    /// Several ranges are answered with everything, which is allowed and spares what many small ones would cost.
    package init(_ fields: Fields, length: Int) {
        let values = fields.lines.indices.filter { fields.isName("Range", at: $0) }
        guard values.count == 1, let line = values.first else {
            self = .whole
            return
        }
        self = Self.read(fields.bytes[fields.lines[line].value], length: length)
    }

    private static func read(_ value: ArraySlice<UInt8>, length: Int) -> ByteRange {
        guard value.count > 6, zip(value, "bytes=".utf8).allSatisfy({ $0.asciiLowercased == $1 }) else { return .whole }
        let spec = value.dropFirst(6).trimmingBlanks
        guard let dash = spec.firstIndex(of: UInt8(ascii: "-")) else { return .whole }
        let (first, last) = (spec[..<dash], spec[(dash + 1)...])
        guard first.allSatisfy(\.isDigit), last.allSatisfy(\.isDigit) else { return .whole }
        if first.isEmpty { return suffix(last, length: length) }
        let (start, end) = (number(first), last.isEmpty ? Int.max : number(last))
        guard start <= end else { return .whole }
        return start < length ? .part(start..<min(end, length - 1) + 1) : .unsatisfiable
    }

    private static func suffix(_ digits: ArraySlice<UInt8>, length: Int) -> ByteRange {
        guard !digits.isEmpty else { return .whole }
        let count = min(number(digits), length)
        return count > 0 ? .part(length - count..<length) : .unsatisfiable
    }

    /// Numbers beyond Int are beyond any content: the largest Int stands for them.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { number, digit in
            let (product, overflows) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = product.addingReportingOverflow(Int(digit - 0x30))
            return overflows || overflowsToo ? .max : sum
        }
    }
}
