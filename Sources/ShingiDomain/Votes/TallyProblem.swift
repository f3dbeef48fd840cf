/// Why counts can't be recorded.
package enum TallyProblem: Error, Sendable, Hashable {
    case negative(TallyField)
    case tooMany(TallyField, mayVote: Int)
    case sum(mayVote: Int, withAbstentions: Bool)

    /// The control it belongs to, nil for the sum of all.
    package var field: TallyField? {
        switch self {
        case .negative(let field), .tooMany(let field, _): field
        case .sum: nil
        }
    }

    package var message: String {
        switch self {
        case .negative(let field):
            return "\(field.label)に負の数は入れられません。0以上の数を入れてください。"
        case .tooMany(let field, let mayVote):
            return "\(field.label)の人数が議決に加われる人数(\(mayVote)名)を超えています。\(mayVote)名以下にしてください。"
        case .sum(let mayVote, let withAbstentions):
            let counts = withAbstentions ? "賛成と反対と棄権" : "賛成と反対"
            return "\(counts)の合計が議決に加われる人数(\(mayVote)名)と合いません。\(mayVote)名になるよう直すか、理由を書いてください。"
        }
    }
}
