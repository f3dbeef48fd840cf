/// Whether observers are let in; a meeting behind closed doors says why on its record.
package enum Openness: Sendable, Hashable {
    case open
    case closed(reason: String)

    package var label: String {
        switch self {
        case .open: "公開"
        case .closed: "非公開"
        }
    }

    package var reason: String? {
        if case .closed(let reason) = self { reason } else { nil }
    }

    /// Refuses closed doors without the legal reason.
    package static func make(isClosed: Bool, reason: String) throws(MeetingError) -> Openness {
        guard isClosed else { return .open }
        guard !reason.isBlank else { throw .closedWithoutReason }
        return .closed(reason: reason)
    }
}
