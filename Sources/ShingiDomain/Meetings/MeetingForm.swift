/// How a meeting is held.
package enum MeetingForm: String, Sendable, Hashable, CaseIterable {
    case inPerson = "in_person"
    case hybrid
    case written

    package var label: String {
        switch self {
        case .inPerson: "対面"
        case .hybrid: "Web併用"
        case .written: "書面"
        }
    }
}
