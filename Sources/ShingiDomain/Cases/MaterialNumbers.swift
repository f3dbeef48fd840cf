/// What the papers of a case are called while no number of the council's stands on them.
package enum MaterialNumbers {
    /// 資料1, 別紙1, 参考1: each category counted for itself, in the order of those that count.
    package static func plain(_ papers: [Material]) -> [MaterialID: String] {
        var last: [MaterialCategory: Int] = [:]
        var names: [MaterialID: String] = [:]
        for paper in papers.filter(\.isCurrent).sorted(by: { $0.position < $1.position }) {
            let category = paper.handling.category
            last[category, default: 0] += 1
            names[paper.id] = "\(category.label)\(last[category, default: 1])"
        }
        return names
    }
}
