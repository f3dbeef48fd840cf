import Testing

@testable import ShingiDomain

@Suite("Choices on the settings page")
struct SettingChoiceTests {
    private static let all: [any SettingChoice.Type] = [
        AgendaItemContent.self, ChairVote.self, DecisionMethod.self, DecisionWord.self, ItemDecision.self,
        MaterialNumbering.self, MinutesStyle.self, NumberScope.self, OpennessRule.self, PassingBase.self,
        QuorumBase.self, Share.self,
    ]

    @Test("each has a label and an example of its own, and a value that reads well in SQL")
    func choices() {
        for type in Self.all {
            check(type)
        }
    }

    private func check<Choice: SettingChoice>(_ type: Choice.Type) {
        let cases = Array(type.allCases)
        #expect(Set(cases.map(\.label)).count == cases.count)
        #expect(Set(cases.map(\.example)).count == cases.count)
        for choice in cases {
            #expect(Choice(rawValue: choice.rawValue) == choice)
            #expect(choice.rawValue.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 })
        }
    }

    @Test("the words of a decision follow from one word")
    func decisionWords() {
        #expect(DecisionWord.allCases.map(\.approved) == ["承認", "可", "了承"])
        #expect(DecisionWord.allCases.map(\.approvedWithConditions) == ["条件付承認", "条件付可", "条件付了承"])
        #expect(DecisionWord.allCases.map(\.notApproved) == ["不承認", "否", "不承認"])
        #expect(DecisionWord.allCases.allSatisfy { $0.reportNoted == "了承" })
    }
}
