/// 資料番号: the number that a paper bears when it is handed out; 資料20, 資料20-1, 参考20-1.
package struct PaperNumber: Sendable, Hashable {
    package let item: AgendaItemID
    /// Nil for the item's main paper.
    package let material: MaterialID?
    package let kind: NumberKind
    /// The run it is counted in, as stored.
    package let scope: String
    package let count: Int
    package let text: String

    package init(
        item: AgendaItemID, material: MaterialID?, kind: NumberKind, scope: String, count: Int, text: String
    ) {
        self.item = item
        self.material = material
        self.kind = kind
        self.scope = scope
        self.count = count
        self.text = text
    }
}

/// A paper of a case that hangs on an item of an agenda.
package struct AgendaPaper: Sendable, Hashable {
    package let item: AgendaItemID
    package let material: MaterialID
    package let title: String
    package let category: MaterialCategory

    package init(item: AgendaItemID, material: MaterialID, title: String, category: MaterialCategory = .paper) {
        self.item = item
        self.material = material
        self.title = title
        self.category = category
    }

    /// What is called 参考 is counted as such whatever it was taken in as. 別紙 bear no number of the council's: they are
    /// 別紙1, 別紙2 of their case.
    var branch: MaterialBranch? {
        switch category {
        case .paper: title.trimmed.hasPrefix("参考") ? .reference : .annex
        case .enclosure: nil
        case .reference: .reference
        }
    }
}

extension PaperNumber {
    /// The numbers of all papers of an agenda, in its order. What was given stays, also when its item moves; what has
    /// none yet follows behind the last one given, so that no number comes twice.
    ///
    /// - Parameters:
    ///   - given: of this meeting's items, of those that were taken off too.
    ///   - last: the last main number given in the run; 0 before the first.
    package static func all(
        of agenda: Agenda, _ papers: [AgendaPaper], given: [PaperNumber], after last: Int, by rule: MaterialNumberRule,
        in context: NumberContext
    ) throws(NumberingError) -> [PaperNumber] {
        guard let key = try rule.mainKey(in: context) else { return [] }
        var numbers: [PaperNumber] = []
        var next = NumberSequence.next(after: last)
        for item in agenda.items where item.hasPapers {
            let main: PaperNumber
            if let old = given.first(where: { $0.item == item.id && $0.material == nil }) {
                main = old
            } else {
                main = PaperNumber(
                    item: item.id, material: nil, kind: .material, scope: key.instance.text, count: next,
                    text: try rule.text(.main(next), in: context))
                next += 1
            }
            numbers.append(main)
            numbers += try branches(
                of: main, papers.filter { $0.item == item.id }, given.filter { $0.item == item.id }, rule, context)
        }
        return numbers
    }

    private static func branches(
        of main: PaperNumber, _ papers: [AgendaPaper], _ given: [PaperNumber], _ rule: MaterialNumberRule,
        _ context: NumberContext
    ) throws(NumberingError) -> [PaperNumber] {
        var last: [NumberKind: Int] = [:]
        for number in given where number.material != nil {
            last[number.kind] = max(last[number.kind] ?? 0, number.count)
        }
        var numbers: [PaperNumber] = []
        for paper in papers {
            if let old = given.first(where: { $0.material == paper.material }) {
                numbers.append(old)
                continue
            }
            guard let branch = paper.branch else { continue }
            let key = rule.branchKey(branch, of: main.item.rawValue, in: context)
            let count = NumberSequence.next(after: last[key.kind] ?? 0)
            last[key.kind] = count
            numbers.append(
                PaperNumber(
                    item: main.item, material: paper.material, kind: key.kind, scope: key.instance.text, count: count,
                    text: try rule.text(.branch(branch, of: main.count, count), in: context)))
        }
        return numbers
    }
}
