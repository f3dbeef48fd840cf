/// A part of a parsed template.
indirect enum Node: Sendable {
    case text(ArraySlice<UInt8>)
    case variable(String, raw: Bool, Position)
    case section(String, inverted: Bool, [Node], Position)
    case partial(String, Position)
    case layout(String, [Block], Position)
    case block(Block)
}
