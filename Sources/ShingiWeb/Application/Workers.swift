import Dispatch
import Synchronization

/// A few serial queues for work that takes long. Few on purpose: each scrypt takes 32 MB and a core, and more of them
/// at once would only slow each other down.
final class Workers: Sendable {
    private let queues: [DispatchQueue]
    private let next = Atomic<Int>(0)

    init(count: Int) {
        queues = (0..<count).map { DispatchQueue(label: "shingi.worker.\($0)") }
    }

    func async(_ work: @escaping @Sendable () -> Void) {
        let turn = next.add(1, ordering: .relaxed).oldValue
        queues[turn % queues.count].async(execute: work)
    }
}
