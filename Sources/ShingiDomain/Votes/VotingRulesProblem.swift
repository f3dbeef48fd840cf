/// Rules that could not be reckoned by.
package enum VotingRulesProblem: Error, Sendable, Hashable {
    case seatsMissing
    case seatsOutOfRange

    package var message: String {
        switch self {
        case .seatsMissing: "委員の定数をもとに数えるときは、定数を入れてください。"
        case .seatsOutOfRange: "委員の定数は1から\(VotingRules.maximumSeats)までの数で入れてください。"
        }
    }
}

extension VotingRules {
    package static let maximumSeats = 500

    /// Everything wrong with the rules taken together; empty when a council may decide by them.
    package func problems() -> [VotingRulesProblem] {
        if let seats, !(1...Self.maximumSeats).contains(seats) { return [.seatsOutOfRange] }
        return usesSeats && seats == nil ? [.seatsMissing] : []
    }

    /// Whether a share of all seats is asked for anywhere.
    package var usesSeats: Bool { quorum.base == .allSeats || passing.base == .allSeats }
}
