import Dispatch
import Documents
import ShingiDomain
import Synchronization

/// The packets that were made of late, and the one that is being made: each once, however many want it. Nothing on it is
/// kept beyond the run of the program; what is read there can be made again.
final class PacketShelf: Sendable {
    struct Key: Hashable, Sendable {
        let meeting: MeetingID
        /// Of what it is made of: another one after any change.
        let fingerprint: String
    }

    enum State: Sendable {
        case making(PacketProgress)
        case ready(Packet)
        /// Why there is none.
        case failed(PacketFailure)
    }

    /// Files in the folder for temporary ones.
    private static let most = 8

    fileprivate struct Entry {
        let key: Key
        var state: State
        /// Of those who were shown it, whether they have the agenda as it stands or as it was given out: to whom it is old
        /// when theirs is another.
        var readers: Set<Bool> = []
    }

    /// The oldest first.
    private let entries = Mutex<[Entry]>([])
    /// One after the other: each takes all that a machine has.
    private let queue = DispatchQueue(label: "shingi.packets")

    func state(of key: Key, isUnreleased: Bool) -> State? {
        entries.withLock { entries in
            guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
            entries[place].readers.insert(isUnreleased)
            return entries[place].state
        }
    }

    /// The last one that readers of that kind were shown before anything in it changed.
    func outdated(by key: Key, isUnreleased: Bool) -> Packet? {
        entries.withLock { entries in
            for entry in entries.reversed() where entry.key.meeting == key.meeting && entry.key != key {
                if case .ready(let packet) = entry.state, entry.readers.contains(isUnreleased) { return packet }
            }
            return nil
        }
    }

    /// Has a packet made unless it is there or under way.
    ///
    /// - Parameter make: called on a queue of the shelf's, with what is to be told of each step.
    func begin(
        _ key: Key,
        _ make: @escaping @Sendable (_ report: @escaping @Sendable (PacketProgress) -> Void) throws -> Packet,
        onFault: @escaping @Sendable (any Error) -> Void
    ) {
        guard take(key) else { return }
        queue.async { [self] in
            do {
                set(.ready(try make { self.set(.making($0), for: key) }), for: key)
            } catch {
                if PacketFailure(error) == .fault { onFault(error) }
                set(.failed(PacketFailure(error)), for: key)
            }
        }
    }

    /// - Returns: false where there is nothing to begin.
    private func take(_ key: Key) -> Bool {
        entries.withLock { entries in
            if let old = entries.firstIndex(where: { $0.key == key }) {
                guard case .failed = entries[old].state else { return false }
                entries.remove(at: old)
            }
            entries.append(Entry(key: key, state: .making(PacketProgress())))
            while entries.count > Self.most, let oldest = entries.firstIndex(where: { !$0.isUnderWay }) {
                entries.remove(at: oldest)
            }
            return true
        }
    }

    private func set(_ state: State, for key: Key) {
        entries.withLock { entries in
            guard let place = entries.firstIndex(where: { $0.key == key }) else { return }
            entries[place].state = state
        }
    }
}

extension PacketShelf.Entry {
    fileprivate var isUnderWay: Bool {
        if case .making = state { true } else { false }
    }
}

/// How far the making of a packet has come.
struct PacketProgress: Sendable, Hashable {
    var done = 0
    var total = 1
    var words = "順番を待っています"
}

/// Why a packet was not made.
enum PacketFailure: Sendable, Hashable {
    case missing(DocumentTool)
    case tookTooLong
    case fault

    init(_ error: any Error) {
        switch error {
        case ToolError.missing(let tool): self = .missing(tool)
        case ToolError.tookTooLong: self = .tookTooLong
        default: self = .fault
        }
    }
}
