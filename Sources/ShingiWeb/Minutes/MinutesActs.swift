import ShingiDomain
import ShingiServices

/// What can be done with minutes from where they stand.
enum MinutesActs {
    static func links(_ detail: MinutesDetail, for actor: Actor) -> [LinkButton] {
        let id = detail.meeting.id
        var links: [LinkButton] = []
        let state = detail.minutes.state
        let hasTurns = detail.turns.contains { $0.kind == .turn }
        if actor.may(.writeMinutes), state == .drafting {
            links.append(
                LinkButton(
                    hasTurns ? "取り込み直す" : "発言記録を取り込む", href: Paths.minutesImport(id),
                    style: hasTurns ? .outlined : .filled))
            links.append(LinkButton("補足と問い合わせ先", href: Paths.minutesRemarks(id)))
        }
        if actor.may(.sendMinutes), state == .drafting, hasTurns {
            links.append(LinkButton("委員に確認を求める", href: Paths.minutesRound(id), style: .filled))
        }
        if detail.round != nil {
            let isAsked = detail.round?.members.contains { $0.member == actor.memberID } == true
            if actor.reach.wholeCouncil || isAsked {
                links.append(
                    LinkButton(
                        isAsked ? "自分の発言を確認する" : "確認の状況と訂正", href: Paths.minutesConfirmation(id),
                        style: state == .confirming ? .filled : .outlined))
            }
        }
        if actor.may(.sendMinutes), state == .confirmed {
            links.append(LinkButton("承認を記録する", href: Paths.minutesApproval(id), style: .filled))
        }
        if actor.may(.publishMinutes), state == .confirmed || state == .approved {
            links.append(
                LinkButton(
                    "公開しない箇所と公開", href: Paths.minutesPublication(id), style: state == .approved ? .filled : .outlined))
        }
        if hasTurns {
            links.append(LinkButton("PDFで開く", href: Paths.minutesPDF(id)))
            links.append(LinkButton("Wordで保存する", href: Paths.minutesWord(id)))
        }
        return links
    }

    static func posts(_ detail: MinutesDetail, for actor: Actor) -> [PostButton] {
        let id = detail.meeting.id
        var posts: [PostButton] = []
        if actor.may(.writeMinutes), detail.minutes.state == .drafting {
            posts.append(PostButton("会議の記録から作り直す", action: Paths.minutesRefreshment(id)))
        }
        if actor.may(.sendMinutes), detail.minutes.state == .confirmed {
            posts.append(PostButton("作成中に戻す", action: Paths.minutesReopening(id)))
        }
        return posts
    }
}
