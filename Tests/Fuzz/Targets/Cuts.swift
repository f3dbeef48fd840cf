/// Places to cut an input at, chosen by the input itself: the same input breaks the same way again.
struct Cuts {
    private var state: UInt64

    init(_ input: [UInt8]) {
        // FNV-1a
        state = input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// A few ascending indices, or every index.
    mutating func next(_ count: Int) -> [Int] {
        guard number(below: 8) > 0 else { return Array(0..<count) }
        return (0...number(below: 4)).map { _ in number(below: count + 1) }.sorted()
    }

    /// SplitMix64
    mutating func number(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
