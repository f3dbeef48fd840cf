extension Case {
    /// Refuses to let this case go over into another one, or to take one in, once the council deals with it.
    package func requireMergeable(into other: Case) throws(CaseError) {
        guard id != other.id else { throw .relatedToItself }
        for subject in [self, other] where !subject.state.isBeforeTheAgenda { throw .notMergeable(subject.state) }
    }

    /// Ends the case because another one took over its matters. A number that was given stays given.
    package mutating func mergeAway() throws(CaseError) {
        try withdraw(reason: "統合")
    }

    /// Refuses to split off nothing or everything.
    package func requireSplittable(_ moving: Set<MatterID>, title: String) throws(CaseError) {
        guard state.isBeforeTheAgenda else { throw .notMergeable(state) }
        guard !title.isBlank else { throw .noTitle }
        let own = Set(matters.map(\.id))
        guard !moving.isEmpty, moving.isStrictSubset(of: own) else { throw .splitsNothing }
    }

    /// Where a part stands that was split off: it gets a number of its own, so what was accepted is checked again.
    package var stateOfPart: CaseState { state == .accepted ? .submitted : state }
}

extension CaseState {
    var isBeforeTheAgenda: Bool {
        switch self {
        case .draft, .submitted, .returned, .accepted: true
        case .onAgenda, .decided, .replied, .closed, .withdrawn: false
        }
    }
}
