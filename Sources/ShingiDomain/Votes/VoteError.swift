/// Why a decision can't be recorded.
package enum VoteError: Error, Sendable, Hashable {
    case meeting(MeetingError)
    /// Somebody recorded before; the text says what.
    case alreadyRecorded(String)
    case changedMeanwhile
    case noQuorum(QuorumStanding)
    /// The council may decide below its quorum, but must say why.
    case quorumReasonNeeded(QuorumStanding)
    case noVoters
    case tallyNeeded
    case rollCallNeeded
    /// Somebody answered who is not there, is excluded or presides without a vote.
    case notAVoter(MemberID)
    case answeredTwice(MemberID)
    case tally([TallyProblem])
    case castingVoteNeeded(Tally)
    case countOnDeclining
    case motionFailed(Motion)
    case conditionsWithoutApproval
    case emptyCondition
    case nothingToCorrect
    case correctionReasonNeeded
    case nothingToSplit
    case exclusionWithoutReason
    /// The council resolves on exclusions itself.
    case exclusionWithoutResolution

    package var message: String {
        switch self {
        case .meeting(let error):
            error.message
        case .alreadyRecorded(let summary):
            "この採決はすでに記録されています(\(summary))。内容を確かめ、違っていれば「訂正する」から理由を書いて直してください。"
        case .changedMeanwhile:
            "表示している間に、この採決の内容が変わりました。画面を読み込み直し、確かめてから記録してください。"
        case .noQuorum(let standing):
            "\(standing.line)。定足数に満たない間は議決できません。出席を確かめてください。"
        case .quorumReasonNeeded(let standing):
            "\(standing.line)。定足数に満たないまま議決するときは、その理由を書いてください。"
        case .noVoters:
            "議決に加われる委員がいません。出席と除斥を確かめてください。"
        case .tallyNeeded:
            "人数がありません。賛成と反対の人数を入れてください。"
        case .rollCallNeeded:
            "点呼の答えがありません。委員ごとに賛成・反対・棄権を選んでください。"
        case .notAVoter:
            "議決に加われない委員の答えが入っています。出席と除斥を確かめてください。"
        case .answeredTwice:
            "同じ委員の答えが二つあります。"
        case .tally(let problems):
            problems.map(\.message).joined()
        case .castingVoteNeeded(let tally):
            "\(tally.text(separator: "、"))の可否同数です。議長の裁決(賛成・反対)を選んでください。"
        case .countOnDeclining:
            "人数を数えるときは、原案への賛否で採ってください。賛成が足りなければ不承認になります。"
        case .motionFailed(let motion):
            "「\(motion.label)」への賛成が足りませんでした。改めて原案への賛否を採ってください。"
        case .conditionsWithoutApproval:
            "条件は、認めるときにだけ付けられます。条件を消すか、議決の内容を確かめてください。"
        case .emptyCondition:
            "条件の内容がありません。内容を書くか、その行を消してください。"
        case .nothingToCorrect:
            "この採決はまだ記録されていません。訂正ではなく、議決として記録してください。"
        case .correctionReasonNeeded:
            "訂正の理由がありません。理由を書いてください。訂正前の記録も残ります。"
        case .nothingToSplit:
            "分けて採決する付議項目がありません。まだ採決していない付議項目を選んでください。"
        case .exclusionWithoutReason:
            "除斥の理由がありません。どのような利害があるかを書いてください。"
        case .exclusionWithoutResolution:
            "この審議会では、除斥を審議会の議決で決めます。議決の内容を書いてください。"
        }
    }
}
