package typealias CouncilID = ID<Council>

/// One advisory body (附属機関) that is consulted and replies.
package struct Council: Hashable, Sendable {
    package let id: CouncilID
    /// 足立区情報公開・個人情報保護審議会
    package var name: String
    /// 足立区
    package var municipality: String
    /// The section that runs it: 政策経営部区政情報課
    package var secretariat: String
    /// To whom replies go: 区長
    package var addressee: String
    package var settings: CouncilSettings

    package init(
        id: CouncilID, name: String, municipality: String, secretariat: String, addressee: String,
        settings: CouncilSettings
    ) {
        self.id = id
        self.name = name
        self.municipality = municipality
        self.secretariat = secretariat
        self.addressee = addressee
        self.settings = settings
    }
}
