import Testing

@testable import ShingiDomain

@Suite("The life of a case")
struct CaseLifeTests {
    private func sheets(_ content: SheetContent = Example.content) throws -> [MatterSheet] {
        [MatterSheet(matter: MatterID(1), form: try Example.form(), content: content)]
    }

    @Test("a case goes from draft over 答申済 to 完了")
    func wholeLife() throws {
        var subject = Example.makeCase()
        try subject.submit(sheets(), on: Example.day)
        try subject.return(reason: "委託先を書いてください。")
        #expect(subject.state.label == "差戻し")
        try subject.submit(sheets(), on: Example.day)
        try subject.accept(sheets(), number: Example.number470, on: Example.day)
        #expect(subject.name == "諮問第470号")
        try subject.placeOnAgenda()
        try subject.decide([.conditionallyApproved])
        try subject.reply()
        #expect(subject.state.label == "答申済")
        try subject.close([])
        #expect(subject.state == .closed)
        #expect(subject.version == 9)
    }

    @Test("from every state exactly the acts of the life's table are possible")
    func table() {
        let possible: [CaseState: Set<CaseAct>] = [
            .draft: [.submit, .withdraw], .submitted: [.return, .accept, .withdraw], .returned: [.submit, .withdraw],
            .accepted: [.placeOnAgenda, .withdraw, .reopen],
            .onAgenda: [.takeOffAgenda, .decide, .continue, .withdraw], .decided: [.reopen, .reply, .close],
            .replied: [.close], .closed: [.reopen], .withdrawn: [],
        ]
        for state in CaseState.allCases {
            #expect(Set(CaseAct.allCases.filter { state.after($0) != nil }) == possible[state])
        }
    }

    @Test("an incomplete case is not submitted and says what is missing")
    func incomplete() throws {
        var subject = Example.makeCase()
        let expected = MissingField(matter: MatterID(1), field: FieldRef(path: "content", label: "業務委託の内容及び条件"))
        var content = Example.content
        content["content"] = nil
        #expect(throws: CaseError.incomplete([expected])) { try subject.submit(sheets(content), on: Example.day) }
        #expect(throws: CaseError.self) { try subject.submit([], on: Example.day) }
        #expect(subject.state == .draft)
        subject.matters = []
        #expect(throws: CaseError.noMatters) { try subject.submit([], on: Example.day) }
    }

    @Test("a case that lost a required answer after it was handed in is not accepted")
    func acceptedIncomplete() throws {
        var subject = Example.makeCase(.submitted)
        var content = Example.content
        content["content"] = nil
        #expect(throws: CaseError.self) {
            try subject.accept(sheets(content), number: Example.number470, on: Example.day)
        }
        #expect(subject.state == .submitted && subject.number == nil)
    }

    @Test("a case accepted twice is refused with the number it has")
    func acceptedTwice() throws {
        var subject = Example.makeCase(.submitted)
        try subject.accept(sheets(), number: Example.number470, on: Example.day)
        let again = #expect(throws: CaseError.self) {
            try subject.accept(sheets(), number: CaseNumber(count: 471, text: "諮問第471号"), on: Example.day)
        }
        #expect(again?.message == "この案件はすでに受理され、諮問第470号が付いています。")
        #expect(subject.number == Example.number470)
    }

    @Test("a case of reports only gets no number and no reply")
    func reportsOnly() throws {
        var subject = Example.makeCase(.submitted, [Example.matter(1, .report)])
        #expect(throws: CaseError.reportsGetNoNumber) {
            try subject.accept(sheets(), number: Example.number470, on: Example.day)
        }
        try subject.accept(sheets(), number: nil, on: Example.day)
        try subject.placeOnAgenda()
        try subject.decide([.noted])
        #expect(throws: CaseError.reportsGetNoReply) { try subject.reply() }
        try subject.close([])
        #expect(subject.state == .closed)
        #expect(!CaseState.life(hasConsultation: false).contains(.replied))
    }

    @Test("one continued matter sends the case back to wait, all withdrawn end it, else it is decided")
    func deciding() throws {
        let two = [Example.matter(1), Example.matter(2)]
        let table: [([DecisionOutcome], CaseState)] = [
            ([.approved, .continued], .accepted), ([.withdrawn, .withdrawn], .withdrawn),
            ([.approved, .withdrawn], .decided), ([.notApproved, .conditionallyApproved], .decided),
        ]
        for (outcomes, state) in table {
            var subject = Example.makeCase(.onAgenda, two)
            try subject.decide(outcomes)
            #expect(subject.state == state)
        }
        var subject = Example.makeCase(.onAgenda, two)
        #expect(throws: CaseError.undecidedMatters) { try subject.decide([.approved]) }
    }

    @Test("a case is not complete while it owes a report or a reply")
    func closing() throws {
        var subject = Example.makeCase(.replied)
        var owed = FollowUp(
            id: FollowUpID(1), caseID: subject.id, department: DepartmentID(1), text: "周知の内容", promisedAt: MeetingID(1))
        #expect(throws: CaseError.followUpsOpen(["周知の内容"])) { try subject.close([owed]) }
        try owed.report(at: MeetingID(2))
        try subject.close([owed])
        var unanswered = Example.makeCase(.decided)
        #expect(throws: CaseError.replyOutstanding) { try unanswered.close([]) }
    }

    @Test("the department edits its draft, the secretariat a submitted case too, nobody an accepted one")
    func editing() {
        for state in CaseState.allCases {
            let isDepartments = state == .draft || state == .returned
            #expect(state.mayBeEdited(by: .department) == isDepartments)
            #expect(state.mayBeEdited(by: .secretariat) == (isDepartments || state == .submitted))
        }
        let error = #expect(throws: CaseError.self) {
            try Example.makeCase(.accepted).requireEditable(by: .secretariat)
        }
        #expect(error?.message == "「受理」の案件は書き換えられません。直すときは、訂正として記録してください。")
    }

    @Test("returning and withdrawing need a reason")
    func reasons() {
        var subject = Example.makeCase(.submitted)
        #expect(throws: CaseError.reasonNeeded(.return)) { try subject.return(reason: "　") }
        #expect(throws: CaseError.reasonNeeded(.withdraw)) { try subject.withdraw(reason: "") }
    }

    @Test("a provision without standing approval is always a consultation")
    func alwaysConsultation() throws {
        var provision = Provision(
            id: ProvisionID(1), council: CouncilID(1), key: "computer_record", law: "個人情報保護条例", article: "第21条第2項",
            title: "電子計算組織への記録", mayBeReport: .never, position: 3)
        let error = #expect(throws: CaseError.self) { try Matter.check(.report, under: provision) }
        #expect(error?.message == "「第21条第2項 電子計算組織への記録」は必ず諮問事項です。区分を「諮問」にしてください。")
        provision.mayBeReport = .standingApproval
        try Matter.check(.report, under: provision)
    }

    @Test("a copy takes titles and sheets, and nothing of the earlier case's life")
    func copy() throws {
        var earlier = Example.makeCase(.closed, [Example.matter(1, label: "人材派遣")])
        earlier.number = Example.number470
        let forms = [try Example.form(version: 2), try Example.form(version: 1)]
        let draft = earlier.copied(for: DepartmentID(1), sheets: [MatterID(1): Example.content], forms: forms)
        #expect(draft.title == earlier.title)
        #expect(draft.jointDepartments == [DepartmentID(2)])
        #expect(draft.matters.map(\.form) == [FormID(2)])
        #expect(draft.matters.map(\.label) == ["人材派遣"])
        #expect(draft.matters.map(\.content) == [Example.content])
        #expect(earlier.copied(for: DepartmentID(9), sheets: [:], forms: forms).jointDepartments.isEmpty)
        #expect(earlier.copied(for: DepartmentID(1), sheets: [:], forms: []).matters.isEmpty)
    }

    @Test("a summary sheet lists consultations and reports apart, with article and remark")
    func summarySheet() throws {
        let subject = Example.makeCase(
            .draft, [Example.matter(2, label: "人材派遣"), Example.matter(1), Example.matter(3, .report)])
        let sheet = SummarySheet(of: subject, forms: [try Example.form()])
        #expect(sheet.consultations.map(\.remark) == ["", "人材派遣"])
        #expect(sheet.consultations.map(\.law) == ["個人情報保護条例第16条第1項", "個人情報保護条例第16条第1項"])
        #expect(sheet.reports.map(\.item) == ["業務の委託"])
    }

    @Test("a case can't be related to itself")
    func relation() throws {
        #expect(throws: CaseError.relatedToItself) {
            try CaseRelation(from: CaseID(1), to: CaseID(1), kind: .amends)
        }
        #expect(try CaseRelation(from: CaseID(2), to: CaseID(1), kind: .amends).kind.label == "変更")
    }
}
