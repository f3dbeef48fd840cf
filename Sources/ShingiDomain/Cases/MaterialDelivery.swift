/// How a paper came to those who deliberate.
package enum MaterialDelivery: String, Sendable, Hashable, CaseIterable {
    case inAdvance = "in_advance"
    case tabled
    case replacement
    case addition

    package var label: String {
        switch self {
        case .inAdvance: "事前配付"
        case .tabled: "席上配付"
        case .replacement: "差し替え"
        case .addition: "追加"
        }
    }

    /// What somebody who adds a paper can say of it; a replacement is an act of its own.
    package static let offered: [MaterialDelivery] = [.inAdvance, .addition, .tabled]

    /// What most papers are that come now.
    ///
    /// - Parameter meeting: the meeting that has the case on its agenda and is not over.
    /// - Parameter isReleased: whether its members have the agenda.
    package init(expectedAt meeting: MeetingState?, isReleased: Bool) {
        switch meeting {
        case .open: self = .tabled
        case .planned where isReleased: self = .addition
        case .planned, .closed, .cancelled, nil: self = .inAdvance
        }
    }
}
