/// The figures of the quorum at one moment, as they are shown and stored with each decision.
package struct QuorumStanding: Sendable, Hashable {
    /// 在任
    package var members: Int
    /// 定足数
    package var required: Int
    package var place: Int
    package var web: Int
    /// Whether those by Web are counted as attending.
    package var webCounts: Bool
    /// Members excluded from the item (除斥) whom the council's rule does not count towards its quorum.
    package var withdrawn: Int

    package init(members: Int, required: Int, place: Int, web: Int, webCounts: Bool = true, withdrawn: Int = 0) {
        self.members = members
        self.required = required
        self.place = place
        self.web = web
        self.webCounts = webCounts
        self.withdrawn = withdrawn
    }

    /// Everyone who sits in the meeting, excluded from the item or not.
    package var attending: Int { place + (webCounts ? web : 0) }

    /// 出席, as the quorum counts it.
    package var present: Int { max(attending - withdrawn, 0) }

    package var isMet: Bool { present >= required }

    /// How many more are needed, 0 when the quorum is met.
    package var shortfall: Int { max(required - present, 0) }

    /// 定足数9名、出席8名、不成立（あと1名）
    package var line: String {
        "定足数\(required)名、出席\(present)名、" + (isMet ? "成立" : "不成立（あと\(shortfall)名）")
    }

    /// 在任16名、定足数9名、出席15名（会場11名、Web4名）
    package var detail: String {
        let web = webCounts ? "Web\(web)名" : "ほかにWeb\(web)名、出席に数えない"
        let withdrawn = withdrawn > 0 ? "、除斥\(withdrawn)名を除く" : ""
        return "在任\(members)名、定足数\(required)名、出席\(present)名（会場\(place)名、\(web)\(withdrawn)）"
    }
}
