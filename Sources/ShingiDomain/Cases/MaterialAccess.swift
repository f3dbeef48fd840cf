/// Who sees a paper.
package enum MaterialAccess: String, Sendable, Hashable, CaseIterable {
    case confidential
    case open

    package var label: String {
        switch self {
        case .confidential: "非公開"
        case .open: "公開"
        }
    }

    /// What the mark means, for whoever sets it.
    package var meaning: String {
        switch self {
        case .confidential: "事務局、書記、所管課と、次第の公開後の委員だけが見られます"
        case .open: "次第の公開後は、公開ページからだれでも見られます"
        }
    }
}

extension Actor {
    /// Whether a paper with that mark is there for the actor at all.
    package func sees(_ access: MaterialAccess) -> Bool {
        access == .open || may(.readConfidentialMaterials)
    }
}
