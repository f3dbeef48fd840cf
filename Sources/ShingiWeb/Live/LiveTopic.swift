import ShingiDomain

/// What a stream follows.
struct LiveTopic: Sendable, Hashable {
    enum Screen: Sendable, Hashable {
        /// For everybody in the room.
        case room
        /// The clerks'.
        case desk
    }

    let meeting: MeetingID
    let screen: Screen
}
