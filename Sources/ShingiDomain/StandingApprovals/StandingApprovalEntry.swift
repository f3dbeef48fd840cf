/// A standing approval as it is entered.
package struct StandingApprovalEntry: Sendable, Hashable {
    package var provision: ProvisionID
    package var title: String
    package var terms: String
    package var basis: String
    package var isActive: Bool

    package init(
        provision: ProvisionID, title: String, terms: String, basis: String, isActive: Bool = true
    ) throws(StandingApprovalError) {
        guard !title.isBlank else { throw .titleMissing }
        guard !basis.isBlank else { throw .basisMissing }
        guard title.count <= SheetContent.longestText, !title.contains(where: \.isNewline) else { throw .titleTooLong }
        self.provision = provision
        self.title = title
        self.terms = terms
        self.basis = basis
        self.isActive = isActive
    }
}
