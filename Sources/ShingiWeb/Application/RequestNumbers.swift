import Crypto
import Synchronization

/// Numbers the requests of one run of the program.
final class RequestNumbers: Sendable {
    private let run = RandomBytes.make(3).hex
    private let count = Atomic<Int>(0)

    func next() -> RequestNumber {
        RequestNumber(run: run, count: count.add(1, ordering: .relaxed).newValue)
    }
}
