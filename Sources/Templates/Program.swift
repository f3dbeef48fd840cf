import Synchronization

/// What a template was compiled to.
final class Program: Sendable {
    private let ops: [Op]
    private let literals: [UInt8]
    private let slots: Int
    /// The size of the last page: the next one is likely as large.
    private let lastSize = Atomic(0)

    init(ops: [Op], literals: [UInt8], slots: Int) {
        (self.ops, self.literals, self.slots) = (ops, literals, slots)
    }

    func render(shell: UnsafeRawPointer, content: UnsafeRawPointer) -> Drawing {
        let last = lastSize.load(ordering: .relaxed)
        var output = Output(capacity: max(literals.count, last) + last / 8 + 64)
        withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: slots) { slots in
            // Every slot gets a valid address; the compiler never reads one outside the section that sets it.
            slots.initialize(repeating: content)
            slots[0] = shell
            run(slots, &output)
        }
        lastSize.store(output.bytes.count, ordering: .relaxed)
        return Drawing(bytes: output.bytes, marks: output.marks)
    }

    private func run(_ slots: UnsafeMutableBufferPointer<UnsafeRawPointer>, _ output: inout Output) {
        ops.withUnsafeBufferPointer { ops in
            literals.withUnsafeBufferPointer { literals in
                Run(ops: ops, literals: literals, slots: slots).steps(0..<ops.count, &output)
            }
        }
    }
}
