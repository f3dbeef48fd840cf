import ShingiDomain
import ShingiServices

/// Which field of the register's forms a refusal is about.
enum RegisterField {
    static func of(_ refusal: any Refusal) -> String {
        switch refusal {
        case MemberError.nameMissing: "name"
        case MemberError.termUnknown: "term"
        case let error as RegisterError: of(error)
        default: "name"
        }
    }

    private static func of(_ error: RegisterError) -> String {
        switch error {
        case .termTwice: "ordinal"
        case .endOutsideAppointment, .officeEndOutside: "last"
        case .endReasonMissing: "reason"
        case .officeTwice, .twoChairs: "office"
        case .termsOverlap, .outsideTerm, .appointedTwice, .officeWithoutSeat: "from"
        }
    }
}
