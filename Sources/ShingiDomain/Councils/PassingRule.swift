/// How many of those who may vote on an item must be in favour.
package enum PassingRule: String, SettingChoice {
    case moreThanHalf = "more_than_half"
    case twoThirds = "two_thirds"

    package var label: String {
        switch self {
        case .moreThanHalf: "議決に加わる出席委員の過半数"
        case .twoThirds: "議決に加わる出席委員の3分の2以上"
        }
    }

    package var example: String {
        switch self {
        case .moreThanHalf: "17名が議決に加わるとき、賛成9名で可決。可否同数は会長の決するところによる"
        case .twoThirds: "17名が議決に加わるとき、賛成12名で可決"
        }
    }
}
