import ShingiDomain
import ShingiServices

/// How the controls of a draft's parts are called: `case.title`, `sheet.12.reason`.
extension DraftPart {
    /// Nil for anything we did not write.
    init?(name: String) {
        if name == DraftPart.summary.name {
            self = .summary
        } else if name.hasPrefix("sheet."), let matter = MatterID(text: String(name.dropFirst("sheet.".count))) {
            self = .sheet(matter)
        } else {
            return nil
        }
    }

    var name: String {
        switch self {
        case .summary: "case"
        case .sheet(let matter): "sheet.\(matter)"
        }
    }

    func name(of key: String) -> String { "\(name).\(key)" }

    /// Where the version stands that the writer saw. A field may be called `version`, so it is not among them.
    var versionName: String { "seen.\(name)" }
}
