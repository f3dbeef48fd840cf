/// One rendering under way. Its memory belongs to ``Program`` and to the models, which outlive it.
struct Run {
    let ops: UnsafeBufferPointer<Op>
    let literals: UnsafeBufferPointer<UInt8>
    let slots: UnsafeMutableBufferPointer<UnsafeRawPointer>

    func steps(_ range: Range<Int>, _ output: inout Output) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch ops[index] {
            case .literal(let offset, let count):
                output.write(literal: UnsafeBufferPointer(rebasing: literals[offset..<offset + count]))
                index += 1
            case .write(let slot, let write):
                write(slots[slot], &output)
                index += 1
            case .when(let slot, let test, let wanted, let end):
                index = test(slots[slot]) == wanted ? index + 1 : end
            case .each(let slot, let each, let item, let end):
                let body = index + 1..<end
                each(slots[slot]) {
                    slots[item] = $0
                    steps(body, &output)
                }
                index = end
            }
        }
    }
}
