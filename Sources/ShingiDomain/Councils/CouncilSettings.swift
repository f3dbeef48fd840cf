/// How one council differs from others: one property for each row of the settings page. What it decides by changes with
/// time and stands in its `RuleBook`.
package struct CouncilSettings: Hashable, Sendable {
    package var meetingTitle: NumberRule
    package var consultationNumber: NumberRule
    package var replyNumber: NumberRule
    package var materialNumbers: MaterialNumberRule
    package var agendaItemContent: AgendaItemContent
    package var itemDecision: ItemDecision
    package var decisionWord: DecisionWord
    package var decidesBy: DecisionMethod
    package var replyGrouping: ReplyGrouping
    package var openness: OpennessRule
    /// The legal reason stated on the record; needed when meetings are closed by default.
    package var closedReason: String
    package var minutesStyle: MinutesStyle
    package var minutesSigners: MinutesSigners
    /// How the public minutes show what is left out.
    package var withheldAs: WithheldStyle
    package var materialsPublic: Bool
    /// Why the papers are not on the public site; needed when they are not.
    package var materialsNotPublicReason: String

    /// What most councils do; a new council starts from here.
    package init() {
        meetingTitle = NumberRule(NumberPattern(pieces: Self.termAndNumber), .term)
        consultationNumber = NumberRule(.numbered("諮問第", "号"), .forever)
        replyNumber = NumberRule(.numbered("答申第", "号"), .forever)
        materialNumbers = MaterialNumberRule(
            .eachMeeting, main: .numbered("資料"), annex: .branched("資料"), reference: .branched("参考"))
        agendaItemContent = .wholeCase
        itemDecision = .together
        decisionWord = .approval
        decidesBy = .noObjection
        replyGrouping = .eachCase
        openness = .openByDefault
        closedReason = ""
        minutesStyle = .verbatimWithNames
        minutesSigners = .chair
        withheldAs = .bullets
        materialsPublic = true
        materialsNotPublicReason = ""
    }

    private static let termAndNumber: [NumberPattern.Piece] = [
        .literal("第"), .placeholder(.term), .literal("期第"), .placeholder(.number), .literal("回"),
    ]
}

extension NumberPattern {
    fileprivate static func numbered(_ before: String, _ after: String = "") -> NumberPattern {
        NumberPattern(pieces: [.literal(before), .placeholder(.number)] + (after.isEmpty ? [] : [.literal(after)]))
    }

    fileprivate static func branched(_ before: String) -> NumberPattern {
        NumberPattern(pieces: [.literal(before), .placeholder(.number), .literal("-"), .placeholder(.branch)])
    }
}
