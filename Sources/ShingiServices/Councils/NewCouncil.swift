import ShingiDomain

/// A council before it has a row.
package struct NewCouncil: Sendable {
    package var name: String
    package var municipality: String
    package var secretariat: String
    package var addressee: String
    package var settings: CouncilSettings
    /// What it decides by from the beginning.
    package var rules: VotingRules

    package init(
        name: String, municipality: String, secretariat: String, addressee: String, settings: CouncilSettings,
        rules: VotingRules = VotingRules()
    ) {
        self.name = name
        self.municipality = municipality
        self.secretariat = secretariat
        self.addressee = addressee
        self.settings = settings
        self.rules = rules
    }
}
