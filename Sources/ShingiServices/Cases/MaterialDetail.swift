import ShingiDomain

/// A paper with the case it belongs to and the others of that case.
package struct MaterialDetail: Sendable {
    package let subject: Case
    package let found: CaseMaterial
    package let all: CaseMaterials

    package var material: Material { found.material }
    /// What counts in its place, where it was replaced itself.
    package var successor: CaseMaterial? {
        all.successor(of: material.id).flatMap { $0.material.id == material.id ? nil : $0 }
    }
    /// 資料20-1; of a replaced one, what it was called.
    package var name: String? {
        all.names[material.id] ?? successor.flatMap { all.names[$0.material.id] }
    }
    /// The one before and the one behind it, among those that count.
    package var neighbours: (previous: CaseMaterial?, next: CaseMaterial?) {
        let current = all.current
        guard let index = current.firstIndex(where: { $0.material.id == material.id }) else { return (nil, nil) }
        return (
            index > 0 ? current[index - 1] : nil, index + 1 < current.count ? current[index + 1] : nil
        )
    }
}
