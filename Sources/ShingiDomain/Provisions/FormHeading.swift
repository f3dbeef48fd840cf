/// What stands above the fields of a sheet. It belongs to the version of the form: an ordinance is renamed and its
/// articles move, and a sheet goes on citing what was in force when it was written.
package struct FormHeading: Sendable, Hashable {
    /// 個人情報保護条例
    package var law: String
    /// 第16条第1項
    package var article: String
    /// 業務の委託
    package var title: String
    package var mayBeReport: ReportRule

    package init(law: String, article: String, title: String, mayBeReport: ReportRule) {
        self.law = law
        self.article = article
        self.title = title
        self.mayBeReport = mayBeReport
    }

    /// 個人情報保護条例第16条第1項
    package var citation: String { law + article }
}
