/// What a correction is made in.
package enum ErratumTarget: Sendable, Hashable {
    /// A field of the summary sheet.
    case summary(key: String)
    case sheet(MatterID, key: String)
    /// A paper that is no sheet: one of the case's, or none of them. Only noted; another version takes its place when it
    /// is here.
    case paper(MaterialID?)
}

/// A field that says what is to be corrected.
package struct ErratumField: Sendable, Hashable {
    package var target: ErratumTarget
    /// 業務の委託, or 総括表
    package var sheet: String
    /// セキュリティ・保護対策
    package var name: String

    package init(target: ErratumTarget, sheet: String, name: String) {
        self.target = target
        self.sheet = sheet
        self.name = name
    }

    /// 個票「業務の委託」の「個人情報の保護措置等」
    package var label: String {
        switch target {
        case .sheet: "個票「\(sheet)」の「\(name)」"
        case .summary, .paper: "\(sheet)の「\(name)」"
        }
    }
}
