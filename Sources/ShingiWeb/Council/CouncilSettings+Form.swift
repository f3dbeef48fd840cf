import ShingiDomain

extension CouncilSettings {
    /// The settings that have a second question beside their wording: from when they count.
    static let scoped: [SettingField] = [.meetingTitle, .consultationNumber, .replyNumber, .materialNumber]

    var scopes: [(SettingField, String)] {
        [
            (.meetingTitle, meetingTitle.scope.rawValue), (.consultationNumber, consultationNumber.scope.rawValue),
            (.replyNumber, replyNumber.scope.rawValue), (.materialNumber, materialNumbers.numbering.rawValue),
        ]
    }

    /// A setting as its control carries it.
    func value(of field: SettingField) -> String {
        switch field {
        case .meetingTitle: meetingTitle.pattern.text
        case .consultationNumber: consultationNumber.pattern.text
        case .replyNumber: replyNumber.pattern.text
        case .materialNumber: materialNumbers.main.text
        case .annexNumber: materialNumbers.annex.text
        case .referenceNumber: materialNumbers.reference.text
        case .agendaItemContent: agendaItemContent.rawValue
        case .itemDecision: itemDecision.rawValue
        case .decisionWord: decisionWord.rawValue
        case .decidesBy: decidesBy.rawValue
        case .replyGrouping: replyGrouping.rawValue
        case .openness: openness.rawValue
        case .closedReason: closedReason
        case .minutesStyle: minutesStyle.rawValue
        case .minutesSigners: minutesSigners.rawValue
        case .withheldAs: withheldAs.rawValue
        case .materialsPublic: materialsPublic ? "1" : "0"
        case .materialsNotPublicReason: materialsNotPublicReason
        }
    }
}
