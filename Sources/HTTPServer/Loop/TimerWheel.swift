/// The deadlines of many connections for the price of a few array writes: a hashed wheel of doubly linked lists over
/// plain indices.
///
/// A deadline that moves later, as with every request on a kept connection, only changes a number; the entry is put
/// elsewhere when its old slot comes round.
struct TimerWheel {
    private struct Entry {
        var due: Int64 = 0
        /// The tick at which its slot comes round; never after `due`.
        var visit: Int64 = 0
        var previous = none
        var next = none
        var isLinked = false
    }

    private static let none = -1

    private var first: [Int]
    private var entries: [Entry] = []
    private(set) var tick: Int64

    init(slots: Int = 256, tick: Int64 = 0) {
        first = Array(repeating: Self.none, count: slots)
        self.tick = tick
    }

    /// Sets or moves the deadline of `index`, a small number of the caller's.
    mutating func set(_ index: Int, due: Int64) {
        while entries.count <= index { entries.append(Entry()) }
        entries[index].due = due
        if entries[index].isLinked {
            guard due < entries[index].visit else { return }
            unlink(index)
        }
        link(index)
    }

    mutating func clear(_ index: Int) {
        guard index < entries.count, entries[index].isLinked else { return }
        unlink(index)
    }

    /// Turns the wheel and returns what is due; those have no deadline any more.
    mutating func advance(to now: Int64) -> [Int] {
        guard now > tick else { return [] }
        var due: [Int] = []
        // Beyond one whole turn every slot has been seen already.
        let steps = min(now - tick, Int64(first.count))
        tick = now
        for step in (now - steps + 1)...now { visit(slot(step), due: &due) }
        return due
    }

    private mutating func visit(_ slot: Int, due: inout [Int]) {
        var index = first[slot]
        while index != Self.none {
            let next = entries[index].next
            if entries[index].visit <= tick {
                unlink(index)
                if entries[index].due <= tick { due.append(index) } else { link(index) }
            }
            index = next
        }
    }

    private mutating func link(_ index: Int) {
        let visit = min(max(entries[index].due, tick + 1), tick + Int64(first.count) - 1)
        let slot = slot(visit)
        entries[index].visit = visit
        entries[index].previous = Self.none
        entries[index].next = first[slot]
        entries[index].isLinked = true
        if first[slot] != Self.none { entries[first[slot]].previous = index }
        first[slot] = index
    }

    private mutating func unlink(_ index: Int) {
        let entry = entries[index]
        if entry.previous == Self.none {
            first[slot(entry.visit)] = entry.next
        } else {
            entries[entry.previous].next = entry.next
        }
        if entry.next != Self.none { entries[entry.next].previous = entry.previous }
        entries[index].isLinked = false
    }

    private func slot(_ tick: Int64) -> Int {
        Int(tick % Int64(first.count))
    }
}
