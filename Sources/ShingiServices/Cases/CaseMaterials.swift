import ShingiDomain

/// A paper with who added it.
package struct CaseMaterial: Sendable {
    package let material: Material
    package let addedBy: String
}

/// The papers of a case as somebody sees them.
package struct CaseMaterials: Sendable {
    /// In their order; those that were replaced or removed stand where they stood last.
    package let papers: [CaseMaterial]
    /// 資料20-1; of those that count.
    package let names: [MaterialID: String]
    /// 資料20: what the case itself was handed out under; nil until then, and where papers bear pages.
    package let item: String?

    /// Those that count now.
    package var current: [CaseMaterial] { papers.filter(\.material.isCurrent) }
    package var removed: [CaseMaterial] { papers.filter { $0.material.removedAt != nil } }

    /// What a paper took the place of, the latest first.
    package func former(of id: MaterialID) -> [CaseMaterial] {
        guard let former = papers.first(where: { $0.material.replacedBy == id }) else { return [] }
        return [former] + self.former(of: former.material.id)
    }

    /// What counts now in a paper's place; nil when it was removed, or is not for the reader.
    package func successor(of id: MaterialID) -> CaseMaterial? {
        guard let paper = papers.first(where: { $0.material.id == id }) else { return nil }
        guard let next = paper.material.replacedBy else { return paper.material.isCurrent ? paper : nil }
        return successor(of: next)
    }
}
