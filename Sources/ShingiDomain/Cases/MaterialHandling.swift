/// What is said of a paper besides what it is called and holds.
package struct MaterialHandling: Sendable, Hashable {
    package var category: MaterialCategory
    package var delivery: MaterialDelivery
    package var access: MaterialAccess

    /// Confidential until somebody says otherwise: what became public by mistake cannot be taken back.
    package init(
        category: MaterialCategory = .paper, delivery: MaterialDelivery = .inAdvance,
        access: MaterialAccess = .confidential
    ) {
        self.category = category
        self.delivery = delivery
        self.access = access
    }
}
