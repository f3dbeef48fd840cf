import HTTP
import ShingiDomain
import ShingiServices

/// What was typed on the settings page. Keeps everything as typed; knows how to read it, not what is allowed.
struct CouncilForm {
    /// By control name.
    private var values: [String: String] = [:]
    var version: Int
    var errors = FieldErrors()
    /// What somebody else has stored meanwhile, to be seen beside what was typed here.
    private(set) var stored: Council?

    init(_ council: Council, version: Int) {
        self.version = version
        for field in CouncilField.allCases { values[field.rawValue] = council[keyPath: field.keyPath] }
        for field in SettingField.allCases { values[field.rawValue] = council.settings.value(of: field) }
        for (field, scope) in council.settings.scopes { values[Self.scopeName(field)] = scope }
    }

    init(_ form: FormData) {
        version = form["version"].flatMap { Int($0) } ?? 0
        for name in Self.names { values[name] = form[name] ?? "" }
    }

    subscript(name: String) -> String { values[name] ?? "" }
    subscript(field: SettingField) -> String { self[field.rawValue] }

    /// The controls in the order of the page.
    private static let names =
        CouncilField.allCases.map(\.rawValue)
        + SettingField.allCases.flatMap { field in
            CouncilSettings.scoped.contains(field) ? [field.rawValue, scopeName(field)] : [field.rawValue]
        }

    static func scopeName(_ field: SettingField) -> String { "\(field.rawValue).scope" }

    /// The council as typed; nil, with errors at their fields, where something cannot be read or may not be so.
    mutating func council(_ id: CouncilID) -> Council? {
        var council = Council(
            id: id, name: "", municipality: "", secretariat: "", addressee: "", settings: CouncilSettings())
        for field in CouncilField.allCases { council[keyPath: field.keyPath] = self[field.rawValue] }
        readNumbers(into: &council.settings)
        readChoices(into: &council.settings)
        readTexts(into: &council.settings)
        for problem in council.problems() { add(problem) }
        errors = errors.ordered(by: Self.names)
        return errors.isEmpty ? council : nil
    }

    mutating func add(_ error: CouncilError) {
        switch error {
        case .missing(let field): errors.add(error.message, to: field.rawValue)
        case .nameTaken: errors.add(error.message, to: CouncilField.name.rawValue)
        case .setting(let setting): errors.add(error.message, to: setting.field.rawValue)
        }
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with stored: Council, version: Int) {
        self.stored = stored
        self.version = version
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    private mutating func readNumbers(into settings: inout CouncilSettings) {
        read(.meetingTitle, into: &settings.meetingTitle)
        read(.consultationNumber, into: &settings.consultationNumber)
        read(.replyNumber, into: &settings.replyNumber)
        settings.materialNumbers.main = pattern(.materialNumber) ?? settings.materialNumbers.main
        settings.materialNumbers.annex = pattern(.annexNumber) ?? settings.materialNumbers.annex
        settings.materialNumbers.reference = pattern(.referenceNumber) ?? settings.materialNumbers.reference
        choose(Self.scopeName(.materialNumber), "資料番号の付け方", &settings.materialNumbers.numbering)
    }

    private mutating func readChoices(into settings: inout CouncilSettings) {
        choose(.agendaItemContent, &settings.agendaItemContent)
        choose(.itemDecision, &settings.itemDecision)
        choose(.decisionWord, &settings.decisionWord)
        choose(.decidesBy, &settings.decidesBy)
        choose(.replyGrouping, &settings.replyGrouping)
        choose(.openness, &settings.openness)
        choose(.minutesStyle, &settings.minutesStyle)
        choose(.minutesSigners, &settings.minutesSigners)
        choose(.withheldAs, &settings.withheldAs)
    }

    private mutating func readTexts(into settings: inout CouncilSettings) {
        settings.closedReason = self[.closedReason]
        settings.materialsPublic = answer(.materialsPublic) ?? settings.materialsPublic
        settings.materialsNotPublicReason = self[.materialsNotPublicReason]
    }

    private mutating func read(_ field: SettingField, into rule: inout NumberRule) {
        rule.pattern = pattern(field) ?? rule.pattern
        choose(Self.scopeName(field), "\(field.label)の数え方", &rule.scope)
    }

    private mutating func pattern(_ field: SettingField) -> NumberPattern? {
        do {
            return try NumberPattern(self[field])
        } catch {
            errors.add("\(field.label):\(error.message)", to: field.rawValue)
            return nil
        }
    }

    private mutating func choose<Choice: SettingChoice>(_ field: SettingField, _ value: inout Choice) {
        choose(field.rawValue, field.label, &value)
    }

    private mutating func choose<Choice: SettingChoice>(_ name: String, _ label: String, _ value: inout Choice) {
        guard let choice = Choice(rawValue: self[name]) else {
            errors.add("\(label)を選んでください。", to: name)
            return
        }
        value = choice
    }

    private mutating func answer(_ field: SettingField) -> Bool? {
        switch self[field] {
        case "1": return true
        case "0": return false
        default:
            errors.add("\(field.label)を選んでください。", to: field.rawValue)
            return nil
        }
    }
}

extension FieldErrors {
    /// The same errors in the order of the page; those about the whole form first.
    fileprivate func ordered(by names: [String]) -> FieldErrors {
        var ordered = FieldErrors()
        for entry in all where entry.name == nil { ordered.addToForm(entry.message) }
        for name in names {
            if let message = self[name] { ordered.add(message, to: name) }
        }
        return ordered
    }
}
