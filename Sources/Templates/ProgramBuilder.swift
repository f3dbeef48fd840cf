/// Collects the steps of a program.
struct ProgramBuilder {
    private(set) var context = HTMLContext()
    private var ops: [Op] = []
    private var literals: [UInt8] = []
    private var slots: Int
    /// Steps before this one are fixed: a jump leads behind them.
    private var fixed = 0

    init(slots: Int) {
        self.slots = slots
    }

    mutating func emit(literal: ArraySlice<UInt8>) {
        guard !literal.isEmpty else { return }
        context.read(literal)
        let offset = literals.count
        literals += literal
        if ops.count > fixed, case .literal(let start, let count) = ops.last {
            ops[ops.count - 1] = .literal(offset: start, count: count + literal.count)
        } else {
            ops.append(.literal(offset: offset, count: literal.count))
        }
    }

    mutating func emit(_ op: Op) {
        ops.append(op)
    }

    /// Begins a section; give the result to ``close(_:)``.
    mutating func open(_ op: Op) -> Int {
        if case .each(_, _, let item, _) = op { slots = max(slots, item + 1) }
        ops.append(op)
        fixed = ops.count
        return ops.count - 1
    }

    mutating func close(_ section: Int) {
        switch ops[section] {
        case .when(let slot, let test, let wanted, _):
            ops[section] = .when(slot: slot, test, wanted: wanted, end: ops.count)
        case .each(let slot, let each, let item, _):
            ops[section] = .each(slot: slot, each, item: item, end: ops.count)
        case .literal, .write: preconditionFailure("Only sections are closed")
        }
        fixed = ops.count
    }

    mutating func forgetAttribute() {
        context.forgetAttribute()
    }

    func program() -> Program {
        Program(ops: ops, literals: literals, slots: slots)
    }
}
