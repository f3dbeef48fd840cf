package typealias ProvisionID = ID<Provision>

/// 根拠: an article of an ordinance or law under which a council is consulted. Data, never code, because councils
/// work under their own ordinances and these change.
package struct Provision: Sendable, Hashable {
    package var id: ProvisionID
    package var council: CouncilID
    /// Short ASCII name that stays when the wording of the article changes, such as `outsourcing`.
    package var key: String
    /// 個人情報保護条例
    package var law: String
    /// 第16条第1項
    package var article: String
    /// 業務の委託
    package var title: String
    package var mayBeReport: ReportRule
    /// Place in the list that a drafter chooses from.
    package var position: Int

    package init(
        id: ProvisionID, council: CouncilID, key: String, law: String, article: String, title: String,
        mayBeReport: ReportRule, position: Int
    ) {
        self.id = id
        self.council = council
        self.key = key
        self.law = law
        self.article = article
        self.title = title
        self.mayBeReport = mayBeReport
        self.position = position
    }

    /// The article with its law, as a summary sheet cites it: 個人情報保護条例第16条第1項.
    package var citation: String { law + article }

    package var heading: FormHeading {
        FormHeading(law: law, article: article, title: title, mayBeReport: mayBeReport)
    }
}
