/// The names on the settings page, above the settings. Raw values stand in forms.
package enum CouncilField: String, CaseIterable, Hashable, Sendable {
    case name, municipality, secretariat, addressee

    package var label: String {
        switch self {
        case .name: "審議会の名称"
        case .municipality: "自治体の名称"
        case .secretariat: "事務局の部署"
        case .addressee: "答申のあて先"
        }
    }

    package var example: String {
        switch self {
        case .name: "足立区情報公開・個人情報保護審議会"
        case .municipality: "足立区"
        case .secretariat: "政策経営部区政情報課"
        case .addressee: "足立区長"
        }
    }

    package var keyPath: any WritableKeyPath<Council, String> & Sendable {
        switch self {
        case .name: \.name
        case .municipality: \.municipality
        case .secretariat: \.secretariat
        case .addressee: \.addressee
        }
    }
}
