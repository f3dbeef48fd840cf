extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    @inline(__always)
    var asciiLowercased: UInt8 {
        self >= 0x41 && self <= 0x5A ? self | 0x20 : self
    }

    @inline(__always)
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// SP / HTAB, the only white space HTTP knows inside a line (RFC 9110 §5.6.3).
    @inline(__always)
    var isBlank: Bool { self == .space || self == .tab }

    /// The value of one hexadecimal digit, or nil.
    @inline(__always)
    var hexDigitValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
    /// Without SP and HTAB at both ends.
    var trimmingBlanks: SubSequence {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
            return self[endIndex..<endIndex]
        }
        return self[first...last]
    }
}
