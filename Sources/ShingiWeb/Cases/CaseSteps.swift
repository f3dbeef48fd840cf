import ShingiDomain
import ShingiServices

/// Where a case stands on its way.
enum CaseSteps {
    static func steps(of detail: CaseDetail) -> Steps {
        let subject = detail.subject
        var life = CaseState.life(hasConsultation: subject.hasConsultation)
        var labels = life.map(\.label)
        let isStopped = subject.state == .returned || subject.state == .withdrawn
        if isStopped {
            // 差戻し stands where 確認待ち was; 取下げ ends the way behind what was reached.
            let place = subject.state == .returned ? 1 : reached(subject)
            life.replaceSubrange(place..<(subject.state == .returned ? place + 1 : life.count), with: [subject.state])
            labels.replaceSubrange(
                place..<(subject.state == .returned ? place + 1 : labels.count), with: [subject.state.label])
        }
        let current = life.firstIndex(of: subject.state) ?? 0
        return Steps("案件の進み具合", labels, current: current, stopped: isStopped, notes: notes(detail, life))
    }

    /// How many steps lie behind a case that was withdrawn.
    private static func reached(_ subject: Case) -> Int {
        if subject.acceptedOn != nil { return 3 }
        return subject.submittedOn == nil ? 1 : 2
    }

    private static func notes(_ detail: CaseDetail, _ life: [CaseState]) -> [Int: String] {
        var notes: [Int: String] = [:]
        func note(_ state: CaseState, _ text: String?) {
            if let place = life.firstIndex(of: state), let text { notes[place] = text }
        }
        note(.submitted, detail.subject.submittedOn?.japaneseShort)
        note(.accepted, detail.subject.acceptedOn?.japaneseShort)
        note(.onAgenda, detail.appearances.last?.heldOn.japaneseShort)
        note(.replied, detail.reply?.repliedOn?.japaneseShort)
        return notes
    }
}
