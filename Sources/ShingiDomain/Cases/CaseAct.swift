/// What is done to a case and moves it on.
package enum CaseAct: String, Sendable, Hashable, CaseIterable {
    case submit
    case `return`
    case accept
    case placeOnAgenda = "place_on_agenda"
    case takeOffAgenda = "take_off_agenda"
    case decide
    case `continue`
    /// The decision is taken back because its record is corrected.
    case reopen
    case reply
    case close
    case withdraw

    package var label: String {
        switch self {
        case .submit: "提出"
        case .return: "差戻し"
        case .accept: "受理"
        case .placeOnAgenda: "付議"
        case .takeOffAgenda: "次第からの取外し"
        case .decide: "議決"
        case .continue: "継続審議"
        case .reopen: "議決の訂正"
        case .reply: "答申"
        case .close: "完了"
        case .withdraw: "取下げ"
        }
    }
}
