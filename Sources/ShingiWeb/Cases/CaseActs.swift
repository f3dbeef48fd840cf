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
    /// Ends a case that only reported.
    private(set) var closing: PostButton?
    /// What is done seldom, behind a fold.
    private(set) var more: [LinkButton] = []
    var isOffered: Bool {
        acceptance != nil || closing != nil || !links.isEmpty || copy != nil || withdrawal != nil || !more.isEmpty
    }
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
        offerDocuments(subject)
        if owns, subject.state.after(.withdraw) != nil, actor.may(.withdrawCases) {
            withdrawal = LinkButton("取り下げる", href: Paths.caseWithdrawal(subject.id), style: .text)
        }
        if !subject.hasConsultation, subject.state == .decided, actor.may(.closeCases) {
            closing = PostButton(
                "完了にする", action: Paths.caseClosing(subject.id),
                hidden: [HiddenField("version", String(subject.version))], style: .filled)
        }
        if owns { offerMore(subject, actor) }
    }

    private mutating func offerDocuments(_ subject: Case) {
        func offer(_ label: String, _ href: String) {
            links.append(LinkButton(label, href: href, style: .text))
        }
        offer("総括表・個票をPDFで開く", Paths.casePDFSheets(subject.id))
        offer("総括表・個票をWordで保存する", Paths.caseWordSheets(subject.id))
        if subject.hasConsultation, subject.acceptedOn != nil {
            offer("諮問書", Paths.casePrintedConsultation(subject.id))
        }
    }

    private mutating func offerMore(_ subject: Case, _ actor: Actor) {
        func offer(_ label: String, _ href: String, if isPossible: Bool) {
            if isPossible { more.append(LinkButton(label, href: href, size: .small)) }
        }
        let isBefore = [.draft, .returned, .submitted, .accepted].contains(subject.state)
        let isLive = isBefore || subject.state == .onAgenda
        let isOwnDraft = actor.roles.contains(.secretariat) || subject.state.mayBeEdited(by: .department)
        offer("関係する案件", Paths.caseRelations(subject.id), if: actor.may(.relateCases))
        offer(
            "諮問前実施の記録", Paths.casePriorImplementation(subject.id),
            if: isLive && isOwnDraft && actor.may(.recordPriorImplementations))
        offer(
            "一括承認基準を選ぶ", Paths.caseStandingApprovals(subject.id),
            if: isLive && subject.matters.contains { $0.kind == .report } && actor.may(.nameStandingApprovals))
        offer("所管を変える", Paths.caseDepartments(subject.id), if: isLive && isOwnDraft && actor.may(.reassignCases))
        offer(
            "次の番号を欠番にする", Paths.numberGaps(),
            if: subject.state == .submitted && subject.hasConsultation && actor.may(.noteNumberGaps))
        offer("ほかの案件に統合する", Paths.caseMerger(subject.id), if: isBefore && actor.may(.mergeCases))
        offer(
            "案件を分ける", Paths.caseSplit(subject.id), if: isBefore && subject.matters.count > 1 && actor.may(.mergeCases))
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
