/// The fewest removals and additions that lead from one sequence to another (Myers 1986, greedy), at bounded cost.
enum SequenceDifference {
    enum Step: Hashable {
        case same(old: Int, new: Int)
        case removed(old: Int)
        case added(new: Int)
    }

    /// Beyond this many edits the texts have little in common and the middle is shown as replaced. Keeps the memory of
    /// one comparison under 4 MB, and its time under a hundred milliseconds for the longest texts.
    private static let mostEdits = 1_000

    /// In every run of changes the removals come before the additions.
    static func steps(from old: [Int], to new: [Int]) -> [Step] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let middle = middleSteps(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
        return (0..<head).map { .same(old: $0, new: $0) }
            + middle.map { $0.shifted(by: head) }
            + (0..<tail).map { .same(old: old.count - tail + $0, new: new.count - tail + $0) }
    }

    private static func middleSteps(_ old: [Int], _ new: [Int]) -> [Step] {
        guard !old.isEmpty, !new.isEmpty, let trace = trace(old, new) else {
            return old.indices.map { .removed(old: $0) } + new.indices.map { .added(new: $0) }
        }
        return removalsFirst(walk(back: trace, old.count, new.count))
    }

    /// For each number of edits, how far every diagonal got: `trace[d][k + d]` is the furthest place in `old`.
    /// Nil when more edits are needed than are worth while.
    private static func trace(_ old: [Int], _ new: [Int]) -> [[Int32]]? {
        var trace: [[Int32]] = []
        for edits in 0...min(old.count + new.count, mostEdits) {
            var reached = [Int32](repeating: 0, count: 2 * edits + 1)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = start(on: diagonal, edits, trace.last)
                var y = x - diagonal
                while x < old.count, y < new.count, y >= 0, old[x] == new[y] { (x, y) = (x + 1, y + 1) }
                reached[diagonal + edits] = Int32(x)
                if x >= old.count, y >= new.count { return trace + [reached] }
            }
            trace.append(reached)
        }
        return nil
    }

    /// Where a diagonal begins with one more edit: below the one above it, or right of the one beneath it.
    private static func start(on diagonal: Int, _ edits: Int, _ previous: [Int32]?) -> Int {
        guard let previous else { return 0 }
        return isAddition(diagonal, edits, previous)
            ? reached(previous, diagonal + 1, edits - 1) : reached(previous, diagonal - 1, edits - 1) + 1
    }

    private static func isAddition(_ diagonal: Int, _ edits: Int, _ previous: [Int32]) -> Bool {
        if diagonal == -edits { return true }
        if diagonal == edits { return false }
        return reached(previous, diagonal - 1, edits - 1) < reached(previous, diagonal + 1, edits - 1)
    }

    private static func reached(_ row: [Int32], _ diagonal: Int, _ edits: Int) -> Int { Int(row[diagonal + edits]) }

    private static func walk(back trace: [[Int32]], _ oldCount: Int, _ newCount: Int) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (oldCount, newCount)
        for edits in stride(from: trace.count - 1, to: 0, by: -1) {
            let isAddition = isAddition(x - y, edits, trace[edits - 1])
            let before = isAddition ? x - y + 1 : x - y - 1
            let startX = reached(trace[edits - 1], before, edits - 1)
            let startY = startX - before
            let (afterX, afterY) = isAddition ? (startX, startY + 1) : (startX + 1, startY)
            while x > afterX, y > afterY {
                (x, y) = (x - 1, y - 1)
                steps.append(.same(old: x, new: y))
            }
            steps.append(isAddition ? .added(new: startY) : .removed(old: startX))
            (x, y) = (startX, startY)
        }
        while x > 0, y > 0 {
            (x, y) = (x - 1, y - 1)
            steps.append(.same(old: x, new: y))
        }
        return steps.reversed()
    }

    private static func removalsFirst(_ steps: [Step]) -> [Step] {
        var ordered: [Step] = []
        var additions: [Step] = []
        for step in steps {
            switch step {
            case .added: additions.append(step)
            case .removed: ordered.append(step)
            case .same:
                ordered += additions + [step]
                additions = []
            }
        }
        return ordered + additions
    }
}

extension SequenceDifference.Step {
    fileprivate func shifted(by offset: Int) -> Self {
        switch self {
        case .same(let old, let new): .same(old: old + offset, new: new + offset)
        case .removed(let old): .removed(old: old + offset)
        case .added(let new): .added(new: new + offset)
        }
    }
}
