/// Why minutes can't be changed like this.
package enum MinutesError: Refusal, Hashable {
    case notHeld
    case beingConfirmed
    case alreadyConfirmed
    case fixed
    case noTurns
    case nobodyPresent
    case duePast
    case noRound
    case undecided(Int)
    case notConfirmed
    case approvalMeeting
    case unsigned(Int)
    case noSigner
    case emptyText
    case tooLong
    case noSuchPlace
    case nothingBefore
    case notTwoTurns
    case nothingToUndo
    case changedSince
    case nothingRead
    case unknownSpeaker
    case notOwnRemark
    case sameText
    case alreadyProposed
    case alreadyDecided
    case reasonMissing
    case wordsMissing
    case basisMissing
    case wordsNotThere
    case notApproved
    case alreadyPublished
    case notPublished

    package var message: String {
        switch self {
        case .notHeld: "会議録は、開会した会議に作れます。"
        case .beingConfirmed: "委員が確認している間は、本文を直接変えられません。委員の訂正を受け入れるか、確認を締め切ってください。"
        case .alreadyConfirmed: "確認が済んだ会議録です。変えるときは「作成中に戻す」を押してください。戻すと、もう一度委員の確認が必要になります。"
        case .fixed: "承認された会議録は変えられません。"
        case .noTurns: "発言がまだありません。先に発言記録を取り込んでください。"
        case .nobodyPresent: "出席した委員が記録されていません。当日の記録で出欠を入力してください。"
        case .duePast: "期限には、今日より後の日を入力してください。"
        case .noRound: "委員の確認は行われていません。"
        case .undecided(let count): "まだ決めていない訂正が\(count)件あります。受け入れるか、受け入れない理由を書いてください。"
        case .notConfirmed: "先に委員の確認を済ませてください。"
        case .approvalMeeting: "承認した会議には、この会議より後に開会した会議を選んでください。"
        case .unsigned(let count): "署名していない署名人が\(count)名います。署名が済んでから承認を記録してください。"
        case .noSigner: "署名委員を、出席した委員から選んでください。会長以外の委員です。"
        case .emptyText: "内容を入力してください。"
        case .tooLong: "1つの発言は\(MinutesTurn.longest)文字以内です。発言を分けてください。"
        case .noSuchPlace: "分ける位置を選び直してください。"
        case .nothingBefore: "前につなげる発言がありません。"
        case .notTwoTurns: "発言どうし、または見出しどうしだけをつなげられます。"
        case .nothingToUndo: "元に戻せる変更はありません。"
        case .changedSince: "最後の変更の後に同じ発言が変えられているため、元に戻せません。"
        case .nothingRead: "発言を1つも読み取れませんでした。発言者の書き方(【会 長】、○会長 など)を確かめてください。"
        case .unknownSpeaker: "発言者を選んでください。"
        case .notOwnRemark: "訂正できるのは、ご自分の発言だけです。"
        case .sameText: "元の発言と同じです。訂正する箇所を直してください。"
        case .alreadyProposed: "この発言には、まだ決まっていない訂正があります。事務局の回答をお待ちください。"
        case .alreadyDecided: "この訂正はすでに決められています。"
        case .reasonMissing: "受け入れない理由を入力してください。"
        case .wordsMissing: "伏せる言葉を入力してください。"
        case .basisMissing: "伏せる根拠(条例の条項など)を入力してください。"
        case .wordsNotThere: "この言葉は会議録の中に見つかりません。本文から写してください。"
        case .notApproved: "公開できるのは、承認された会議録です。"
        case .notPublished: "この会議録は公開していません。"
        case .alreadyPublished: "この会議録はすでに公開しています。公開し直すときは、先に公開を取り下げてください。"
        }
    }
}
