/// How a case is bound to an earlier one.
package struct CaseRelation: Sendable, Hashable {
    package var from: CaseID
    package var to: CaseID
    package var kind: RelationKind

    /// Refuses a case that refers to itself.
    package init(from: CaseID, to: CaseID, kind: RelationKind) throws(CaseError) {
        guard from != to else { throw .relatedToItself }
        self.from = from
        self.to = to
        self.kind = kind
    }
}
