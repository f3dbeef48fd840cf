import Crypto
import Synchronization

/// Numbers requests: a few random letters for the run of the program, then a count.
final class RequestNumbers: Sendable {
    private let run = RandomBytes.make(3).hex
    private let count = Atomic<Int>(0)

    func next() -> String {
        "\(run)-\(count.add(1, ordering: .relaxed).newValue)"
    }
}
