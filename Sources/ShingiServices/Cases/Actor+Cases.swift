import ShingiDomain

extension Actor {
    /// On whose behalf it works on cases.
    package var caseEditor: CaseEditor { roles.contains(.secretariat) ? .secretariat : .department }

    /// Whether it takes part in bringing the case before the council, and so reads comments and history too.
    package func isInside(_ subject: Case) -> Bool {
        let departments = Set([subject.owner] + subject.jointDepartments)
        return reach.wholeCouncil || !reach.departments.isDisjoint(with: departments)
    }

    /// Whether the case is its own to change: the secretariat's, or the owning department's. A joint department reads
    /// along.
    package func owns(_ subject: Case) -> Bool {
        roles.contains(.secretariat) || reach.departments.contains(subject.owner)
    }

    /// - Throws: `RightsError` without the right, `ServiceError.forbidden` when the case is another department's.
    func require(_ right: Right, on subject: Case) throws {
        try require(right)
        guard owns(subject) else { throw ServiceError.forbidden }
    }
}
