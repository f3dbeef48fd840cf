extension CouncilSettings {
    /// A setting in words, as a page that compares two states shows it.
    package func text(of field: SettingField) -> String {
        switch field {
        case .meetingTitle: meetingTitle.words
        case .consultationNumber: consultationNumber.words
        case .replyNumber: replyNumber.words
        case .materialNumber: "\(materialNumbers.main.text)、\(materialNumbers.numbering.label)"
        case .annexNumber: materialNumbers.annex.text
        case .referenceNumber: materialNumbers.reference.text
        case .agendaItemContent: agendaItemContent.label
        case .itemDecision: itemDecision.label
        case .decisionWord: decisionWord.label
        case .decidesBy: decidesBy.label
        case .replyGrouping: replyGrouping.label
        case .openness: openness.label
        case .closedReason: closedReason
        case .minutesStyle: minutesStyle.label
        case .minutesSigners: minutesSigners.label
        case .withheldAs: withheldAs.label
        case .materialsPublic: materialsPublic ? "公表する" : "公表しない"
        case .materialsNotPublicReason: materialsNotPublicReason
        }
    }
}

extension NumberRule {
    fileprivate var words: String { "\(pattern.text)、\(scope.label)" }
}
