/// The part of a whole that a rule asks for: of the members for a quorum, of the voters for a decision.
package enum Share: String, SettingChoice {
    case moreThanHalf = "more_than_half"
    case atLeastHalf = "at_least_half"
    case twoThirds = "two_thirds"
    case all

    /// The fewest of `count` that make this share; of nobody, one for a majority and none for the others.
    package func fewest(of count: Int) -> Int {
        switch self {
        case .moreThanHalf: count / 2 + 1
        case .atLeastHalf: (count + 1) / 2
        case .twoThirds: (2 * count + 2) / 3
        case .all: count
        }
    }

    /// 過半数, as it follows 「在任委員の」.
    package var label: String {
        switch self {
        case .moreThanHalf: "過半数"
        case .atLeastHalf: "半数以上"
        case .twoThirds: "3分の2以上"
        case .all: "全員"
        }
    }

    package var example: String {
        switch self {
        case .moreThanHalf: "20名なら11名、17名なら9名"
        case .atLeastHalf: "20名なら10名、17名なら9名"
        case .twoThirds: "20名なら14名、17名なら12名"
        case .all: "20名なら20名"
        }
    }

    /// 過半数, as it follows 「出席委員の」 in 「…により承認」.
    var passedLabel: String { self == .all ? "全員の賛成" : label }

    /// 3分の2, as it follows 「出席委員の」 in 「…に達せず」.
    var shortLabel: String {
        switch self {
        case .moreThanHalf: "過半数"
        case .atLeastHalf: "半数"
        case .twoThirds: "3分の2"
        case .all: "全員の賛成"
        }
    }
}
