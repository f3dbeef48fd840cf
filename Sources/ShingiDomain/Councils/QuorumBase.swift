/// Of whom a quorum is a share.
package enum QuorumBase: String, SettingChoice {
    case inOffice = "in_office"
    case allSeats = "all_seats"

    package var label: String {
        switch self {
        case .inOffice: "在任委員"
        case .allSeats: "委員の定数"
        }
    }

    package var example: String {
        switch self {
        case .inOffice: "定数20名のうち2名が欠員なら18名をもとに数える"
        case .allSeats: "定数20名なら、欠員があっても20名をもとに数える"
        }
    }
}
