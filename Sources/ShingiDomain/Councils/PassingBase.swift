/// Of whom the votes in favour must be a share.
package enum PassingBase: String, SettingChoice {
    case voters
    case present
    case inOffice = "in_office"
    case allSeats = "all_seats"

    package var label: String {
        switch self {
        case .voters: "議決に加わる出席委員"
        case .present: "出席委員"
        case .inOffice: "在任委員"
        case .allSeats: "委員の定数"
        }
    }

    package var example: String {
        switch self {
        case .voters: "出席18名で会長が加わらないときは、17名をもとに数える"
        case .present: "出席18名なら、会長が加わらないときも18名をもとに数える。除斥の委員は除く"
        case .inOffice: "在任20名なら、出席の人数によらず20名をもとに数える"
        case .allSeats: "定数20名なら、欠員があっても20名をもとに数える"
        }
    }

    /// As the sentence of a decision names them.
    var phrase: String {
        switch self {
        case .voters, .present: "出席委員"
        case .inOffice: "在任委員"
        case .allSeats: "委員の定数"
        }
    }
}
