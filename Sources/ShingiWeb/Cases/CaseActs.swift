import ShingiDomain
import ShingiServices

/// What somebody may do with a case now, as the buttons of its page.
struct CaseActs {
    private(set) var acceptance: PostButton?
    private(set) var links: [LinkButton] = []
    private(set) var copy: PostButton?
    /// Stands last: what ends the case is not the first thing to meet.
    private(set) var withdrawal: LinkButton?
    /// Said beside the main act: the number it will give.
    private(set) var note: String?
    var isOffered: Bool { acceptance != nil || !links.isEmpty || copy != nil || withdrawal != nil }
    let mayUpload: Bool
    let maySettle: Bool
    let mayComment: Bool
    let mayReadMeetings: Bool

    /// - Parameter nextNumber: the number that accepting would give now.
    init(_ subject: Case, by actor: Actor, nextNumber: String?) {
        let owns = actor.owns(subject)
        let isOpen = (try? subject.requireOpen(to: actor.caseEditor)) != nil
        mayUpload = owns && actor.may(.uploadMaterials) && isOpen
        maySettle = owns && actor.may(.commentOnCases)
        mayComment = maySettle && (try? subject.requireOpen(to: .secretariat)) != nil
        mayReadMeetings = actor.may(.readMeetings)
        if subject.state.after(.accept) != nil, actor.may(.acceptCases) { offerAcceptance(subject, nextNumber) }
        if subject.state == .accepted, actor.may(.buildAgendas) {
            links.append(LinkButton("次第に載せる会議を選ぶ", href: Paths.meetings(), style: .filled))
        }
        if subject.state.after(.return) != nil, actor.may(.returnCases) {
            links.append(LinkButton("差し戻す", href: Paths.caseReturn(subject.id)))
        }
        if owns, actor.may(.draftCases), subject.state.mayBeEdited(by: actor.caseEditor) {
            let isMain = subject.state != .submitted
            links.append(
                LinkButton("編集する", href: Paths.caseDraft(subject.id), style: isMain ? .filled : .outlined))
        }
        if actor.may(.copyCases) {
            copy = PostButton("複写して起案する", action: Paths.caseCopies(subject.id))
        }
        if owns, subject.state.after(.withdraw) != nil, actor.may(.withdrawCases) {
            withdrawal = LinkButton("取り下げる", href: Paths.caseWithdrawal(subject.id), style: .text)
        }
    }

    private mutating func offerAcceptance(_ subject: Case, _ nextNumber: String?) {
        acceptance = PostButton(
            nextNumber == nil ? "受理する" : "受理して番号を付ける", action: Paths.caseAcceptance(subject.id),
            hidden: [HiddenField("version", String(subject.version))], style: .filled)
        note =
            nextNumber.map { "受理すると\($0)が付きます。" }
            ?? (subject.hasConsultation ? "番号は会議の次第の順によります。" : "報告事項だけの案件のため、諮問番号は付きません。")
    }
}
