import ShingiDomain

/// The settings of the demo's council; what the file leaves out is as for every new council.
struct DemoSettings: Decodable, Sendable {
    let meetingTitle: Rule
    let consultationNumber: Rule
    let replyNumber: Rule
    let materialNumbering: MaterialNumbering
    let agendaItemContent: AgendaItemContent
    let itemDecision: ItemDecision
    let decisionWord: DecisionWord
    let decidesBy: DecisionMethod
    let chairVote: ChairVote
    let quorumRule: Share
    let quorumArticle: String
    let webCounts: Bool
    let passingRule: Share
    let openness: OpennessRule
    let minutesStyle: MinutesStyle
    let materialsPublic: Bool

    struct Rule: Decodable, Sendable {
        let pattern: String
        let scope: NumberScope

        func rule() throws(NumberPatternError) -> NumberRule { NumberRule(try NumberPattern(pattern), scope) }
    }

    func settings() throws(NumberPatternError) -> CouncilSettings {
        var settings = CouncilSettings()
        settings.meetingTitle = try meetingTitle.rule()
        settings.consultationNumber = try consultationNumber.rule()
        settings.replyNumber = try replyNumber.rule()
        settings.materialNumbers.numbering = materialNumbering
        settings.agendaItemContent = agendaItemContent
        settings.itemDecision = itemDecision
        settings.decisionWord = decisionWord
        settings.decidesBy = decidesBy
        settings.openness = openness
        settings.minutesStyle = minutesStyle
        settings.materialsPublic = materialsPublic
        return settings
    }

    func rules() -> VotingRules {
        VotingRules(
            quorum: QuorumRule(.inOffice, quorumRule), quorumArticle: quorumArticle, webCounts: webCounts,
            chairVote: chairVote, passing: PassingRule(.voters, passingRule))
    }
}
