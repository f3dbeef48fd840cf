/// Why something can't be done with a meeting, its agenda or its attendance.
package enum MeetingError: Error, Sendable, Hashable {
    case noQuorum(QuorumStanding)
    case notOpen
    case cancelled
    case alreadyOpen(at: TimeOfDay?)
    case alreadyClosed(at: TimeOfDay?)
    case closesBeforeOpening(TimeOfDay)
    case closedWithoutReason
    case reasonNeededAfterClose
    case negativeObservers
    case leavesBeforeArriving
    case absentWithTimes
    case overlappingStays
    case webNotOffered
    case notAMember
    case chairNotChosen
    case noSuchItem
    case caseTwice(String)
    case undecidedItems([String])
    case emptyErratum
    case erratumChangesNothing
    case notOnAgenda
    case notPresent
    case impossibleMinutes
    /// The whole meeting is behind closed doors.
    case closedAlready
    case heldInWriting

    package var message: String {
        switch self {
        case .noQuorum(let standing):
            "\(standing.line)。定足数に満たないため開会できません。出席を確かめてから、もう一度開会してください。"
        case .cancelled:
            "この会議は中止しました。"
        case .notOpen:
            "会議はまだ開会していません。開会してから記録してください。"
        case .alreadyOpen(let time):
            "会議はすでに開会しています\(MeetingError.bracketed(time))。"
        case .alreadyClosed(let time):
            "会議はすでに閉会しています\(MeetingError.bracketed(time))。"
        case .closesBeforeOpening(let opened):
            "閉会の時刻が開会の時刻(\(opened.iso))より前です。時刻を直してください。"
        case .closedWithoutReason:
            "非公開とする理由がありません。根拠となる条項と理由を書いてください。"
        case .reasonNeededAfterClose:
            "閉会した会議の出席を直すには理由が要ります。理由を書いてください。"
        case .negativeObservers:
            "傍聴者数に負の数は入れられません。0以上の数を入れてください。"
        case .leavesBeforeArriving:
            "退席の時刻が到着の時刻より前です。時刻を直してください。"
        case .absentWithTimes:
            "欠席の委員に到着・退席の時刻は入れられません。時刻を消すか、出席に直してください。"
        case .overlappingStays:
            "同じ委員の出席の時刻が重なっています。いったん退席した時刻と、戻った時刻を確かめてください。"
        case .webNotOffered:
            "この会議はWeb併用ではありません。会場での出席にするか、会議の開催方法を直してください。"
        case .chairNotChosen:
            "議長を務める委員を選んでください。"
        case .notAMember:
            "この委員は会議の日に在任していません。委嘱の期間を確かめてください。"
        case .noSuchItem:
            "その議題は次第にありません。画面を読み込み直してください。"
        case .caseTwice(let name):
            "\(name)はすでに次第に載っています。"
        case .undecidedItems(let names):
            "採決していない議題があります(\(names.joined(separator: "、")))。採決するか、次の会議へ送ることに印を付けてから閉会してください。"
        case .emptyErratum:
            "訂正前と訂正後の両方を書いてください。"
        case .erratumChangesNothing:
            "訂正前と訂正後が同じです。訂正後の内容を確かめてください。"
        case .notOnAgenda:
            "この案件は、この会議の次第に載っていません。案件を選び直してください。"
        case .notPresent:
            "議長を務められるのは、出席している委員だけです。出席を確かめてください。"
        case .heldInWriting:
            "書面開催の会議です。開会せず、「書面表決」の画面で資料を公開して回答を受け付けてください。"
        case .impossibleMinutes:
            "説明の時間は0分から600分までの数で入れてください。"
        case .closedAlready:
            "会議の全体が非公開になっています。議題ごとに非公開とするときは、会議を公開に戻してください。"
        }
    }

    private static func bracketed(_ time: TimeOfDay?) -> String {
        time.map { "(\($0.iso))" } ?? ""
    }
}
