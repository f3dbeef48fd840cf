/// 諮問前実施: in an emergency the work begins before the council was asked; the record says how it came to that.
package struct PriorImplementation: Sendable, Hashable {
    package var reason: String
    package var startedOn: CivilDate
    package var chairToldOn: CivilDate?
    package var check: Check?
    package var membersInformedOn: CivilDate?

    /// The secretariat's own look at the safeguards.
    package struct Check: Sendable, Hashable {
        package var on: CivilDate
        package var finding: String

        package init(on date: CivilDate, finding: String) {
            on = date
            self.finding = finding
        }
    }

    package init(
        reason: String, startedOn: CivilDate, chairToldOn: CivilDate? = nil, check: Check? = nil,
        membersInformedOn: CivilDate? = nil
    ) throws(PriorImplementationError) {
        guard !reason.isBlank else { throw .reasonMissing }
        if let check, check.finding.isBlank { throw .findingMissing }
        self.reason = reason
        self.startedOn = startedOn
        self.chairToldOn = chairToldOn
        self.check = check
        self.membersInformedOn = membersInformedOn
    }

    /// Refuses days that have not come yet: a record says what was done.
    package func requirePast(on today: CivilDate) throws(PriorImplementationError) {
        if startedOn > today { throw .future(.startedOn) }
        if let chairToldOn, chairToldOn > today { throw .future(.chairToldOn) }
        if let check, check.on > today { throw .future(.checkedOn) }
        if let membersInformedOn, membersInformedOn > today { throw .future(.membersInformedOn) }
    }

    /// What is still to be done before the case comes before the council.
    package var missing: [Step] {
        var missing: [Step] = []
        if chairToldOn == nil { missing.append(.chairToldOn) }
        if check == nil { missing.append(.checkedOn) }
        if membersInformedOn == nil { missing.append(.membersInformedOn) }
        return missing
    }

    package enum Step: String, Sendable, Hashable {
        case startedOn = "started_on"
        case chairToldOn = "chair_told_on"
        case checkedOn = "checked_on"
        case membersInformedOn = "members_informed_on"

        package var label: String {
            switch self {
            case .startedOn: "実施を始めた日"
            case .chairToldOn: "会長への説明"
            case .checkedOn: "事務局の確認"
            case .membersInformedOn: "委員への情報提供"
            }
        }
    }
}

/// Why the record of a prior implementation can't be kept like this.
package enum PriorImplementationError: Error, Sendable, Hashable {
    case reasonMissing
    case findingMissing
    case checkDateMissing
    case future(PriorImplementation.Step)
    case tooLate(CaseState)

    package var message: String {
        switch self {
        case .reasonMissing: "諮問の前に実施した理由を書いてください。"
        case .findingMissing: "事務局が確認した結果を書いてください。"
        case .checkDateMissing: "事務局が確認した日を入れてください。"
        case .future(let step): "「\(step.label)」は今日までの日にしてください。"
        case .tooLate(let state): "「\(state.label)」の案件の諮問前実施の記録は変えられません。"
        }
    }
}

extension Case {
    /// The record is written until the council has decided; afterwards it stands.
    package func requirePriorImplementationOpen() throws(PriorImplementationError) {
        switch state {
        case .draft, .submitted, .returned, .accepted, .onAgenda: return
        case .decided, .replied, .closed, .withdrawn: throw .tooLate(state)
        }
    }
}
