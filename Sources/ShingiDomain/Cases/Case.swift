package typealias CaseID = ID<Case>

/// 案件: what a department brings before a council, one subject with one owner and one or more matters.
package struct Case: Sendable, Hashable {
    package var id: CaseID
    package var council: CouncilID
    package var title: String
    /// 事業の概要
    package var outline: String
    package var owner: DepartmentID
    package var jointDepartments: [DepartmentID]
    /// In the order of their positions.
    package var matters: [Matter]
    package var state: CaseState
    /// Given at acceptance and kept for ever, after a withdrawal too.
    package var number: CaseNumber?
    package var submittedOn: CivilDate?
    package var acceptedOn: CivilDate?
    /// Counts every change of the case itself, so that a page drawn before it can be told apart.
    package var version: Int

    package init(
        id: CaseID, council: CouncilID, title: String, outline: String, owner: DepartmentID,
        jointDepartments: [DepartmentID] = [], matters: [Matter] = [], state: CaseState = .draft,
        number: CaseNumber? = nil, submittedOn: CivilDate? = nil, acceptedOn: CivilDate? = nil, version: Int = 1
    ) {
        self.id = id
        self.council = council
        self.title = title
        self.outline = outline
        self.owner = owner
        self.jointDepartments = jointDepartments
        self.matters = matters
        self.state = state
        self.number = number
        self.submittedOn = submittedOn
        self.acceptedOn = acceptedOn
        self.version = version
    }

    /// False for a case of reports only, which gets neither a consultation number nor a reply.
    package var hasConsultation: Bool { matters.contains { $0.kind == .consultation } }

    /// 諮問第470号, or 「題名」 while there is no number.
    package var name: String { number?.text ?? "「\(title)」" }
}
