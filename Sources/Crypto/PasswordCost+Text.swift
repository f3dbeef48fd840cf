extension PasswordCost {
    /// `ln=15,r=8,p=1`, as PHC strings write it.
    var text: String {
        "ln=\(logN),r=\(r),p=\(p)"
    }

    init?(text: [UInt8]) {
        let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 3,
            let logN = Self.number(parts[0], after: "ln="),
            let r = Self.number(parts[1], after: "r="),
            let p = Self.number(parts[2], after: "p=")
        else { return nil }
        self.init(logN: logN, r: r, p: p)
    }

    /// At most three digits, no sign: one value has one text.
    private static func number(_ bytes: ArraySlice<UInt8>, after prefix: StaticString) -> Int? {
        let digits = bytes.dropFirst(prefix.utf8CodeUnitCount)
        guard bytes.elementsEqual(Array("\(prefix)".utf8) + digits), (1...3).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return digits.first == UInt8(ascii: "0") ? nil : value
    }
}
