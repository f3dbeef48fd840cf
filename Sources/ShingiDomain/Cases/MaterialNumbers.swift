/// What the papers of a case are called.
package enum MaterialNumbers {
    /// The number that each was handed out under; while there is none 資料1, 別紙1, 参考1, each category counted for itself,
    /// in the order of those that count.
    ///
    /// - Parameter given: by the first of the papers that replaced each other.
    package static func names(_ papers: [Material], given: [MaterialID: String] = [:]) -> [MaterialID: String] {
        var last: [MaterialCategory: Int] = [:]
        var names: [MaterialID: String] = [:]
        for paper in papers.filter(\.isCurrent).sorted(by: { $0.position < $1.position }) {
            let category = paper.handling.category
            last[category, default: 0] += 1
            names[paper.id] = given[paper.original ?? paper.id] ?? "\(category.label)\(last[category, default: 1])"
        }
        return names
    }
}
