/// A place in a template, both numbers from 1.
struct Position: Sendable, Equatable {
    var line = 1
    var column = 1

    /// Moves over an octet. Those inside a character do not count, so columns are Unicode scalars.
    mutating func advance(over octet: UInt8) {
        if octet == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if octet & 0xC0 != 0x80 {
            column += 1
        }
    }
}
