import Testing

@testable import ShingiDomain

@Suite("Cases merged, split and reassigned")
struct CaseMergingTests {
    private func subject(_ id: Int64, _ state: CaseState) -> Case {
        Case(
            id: CaseID(id), council: CouncilID(1), title: "窓口の委託", outline: "", owner: DepartmentID(1),
            matters: (1...2).map {
                Matter(
                    id: MatterID($0), caseID: CaseID(id), position: Int($0), provision: ProvisionID(1),
                    form: FormID(1), kind: .consultation)
            }, state: state)
    }

    @Test("only what no agenda holds yet goes over into another case")
    func merging() throws {
        #expect(throws: Never.self) { try subject(1, .accepted).requireMergeable(into: subject(2, .draft)) }
        #expect(throws: CaseError.notMergeable(.onAgenda)) {
            try subject(1, .accepted).requireMergeable(into: subject(2, .onAgenda))
        }
        #expect(throws: CaseError.relatedToItself) { try subject(1, .draft).requireMergeable(into: subject(1, .draft)) }
        var ended = subject(1, .accepted)
        try ended.mergeAway()
        #expect(ended.state == .withdrawn)
    }

    @Test("a split leaves something and takes something, and what was accepted is checked anew")
    func splitting() {
        let subject = subject(1, .accepted)
        #expect(throws: CaseError.splitsNothing) { try subject.requireSplittable([], title: "別") }
        #expect(throws: CaseError.splitsNothing) {
            try subject.requireSplittable([MatterID(1), MatterID(2)], title: "別")
        }
        #expect(throws: CaseError.splitsNothing) { try subject.requireSplittable([MatterID(9)], title: "別") }
        #expect(throws: CaseError.noTitle) { try subject.requireSplittable([MatterID(1)], title: " ") }
        #expect(throws: Never.self) { try subject.requireSplittable([MatterID(1)], title: "別") }
        #expect(subject.stateOfPart == .submitted && self.subject(1, .returned).stateOfPart == .returned)
    }

    @Test("a department changes who joins in while it writes; another owner is the secretariat's to name")
    func departments() {
        let draft = subject(1, .draft)
        let (own, other) = (DepartmentID(1), DepartmentID(2))
        #expect(throws: Never.self) { try draft.requireReassignable(to: own, joint: [other], by: .department) }
        #expect(throws: CaseError.departmentsFixed(.draft)) {
            try draft.requireReassignable(to: other, joint: [], by: .department)
        }
        #expect(throws: CaseError.departmentTwice) {
            try draft.requireReassignable(to: own, joint: [own], by: .secretariat)
        }
        #expect(throws: Never.self) {
            try subject(1, .onAgenda).requireReassignable(to: other, joint: [own], by: .secretariat)
        }
        #expect(throws: CaseError.departmentsFixed(.decided)) {
            try subject(1, .decided).requireReassignable(to: other, joint: [], by: .secretariat)
        }
    }
}
