package typealias ErratumID = ID<Erratum>

/// 訂正: what a paper said and what it should say, as noted at the meeting.
package struct Erratum: Sendable, Hashable {
    package var caseID: CaseID
    /// Where in the papers: 個票「電子計算組織への記録」の「セキュリティ・保護対策」. Empty where a sheet's field is found by its words.
    package var place: String
    package var before: String
    package var after: String
    /// Who said so; empty when nobody was named.
    package var saidBy: String
    /// Nil: it is looked for by the words that are corrected.
    package var target: ErratumTarget?

    /// Refuses a correction that leaves open what is corrected, or changes nothing.
    package init(
        caseID: CaseID, place: String, before: String, after: String, saidBy: String = "",
        target: ErratumTarget? = nil
    ) throws(MeetingError) {
        guard !before.isBlank, !after.isBlank else { throw .emptyErratum }
        guard !before.hasSameBytes(as: after) else { throw .erratumChangesNothing }
        self.caseID = caseID
        self.place = place
        self.before = before
        self.after = after
        self.saidBy = saidBy
        self.target = target
    }

    /// The correction with its place settled: the field that was chosen, else the only one that says what is corrected,
    /// else the one among several that the place names. What no sheet says is a correction of another paper.
    ///
    /// - Parameters:
    ///   - fields: every field of the case that holds the words.
    ///   - papers: those of the case that count.
    package func settled(among fields: [ErratumField], _ papers: [Material] = []) throws(ErratumError) -> Erratum {
        if let target {
            if case .paper(let id) = target { return try onPaper(id, papers) }
            guard let field = fields.first(where: { $0.target == target }) else { throw .notThere }
            return settled(at: field)
        }
        let named = fields.filter { place.contains($0.name) && (place.contains($0.sheet) || fields.count == 1) }
        let found = fields.count == 1 ? fields : named.isEmpty ? fields.filter { place.contains($0.name) } : named
        if found.count == 1 { return settled(at: found[0]) }
        guard fields.isEmpty else { throw .ambiguous(fields) }
        return try onPaper(nil, papers)
    }

    private func settled(at field: ErratumField) -> Erratum {
        var settled = self
        settled.target = field.target
        if place.isBlank { settled.place = field.label }
        return settled
    }

    /// A paper of the case needs no further place: a short one has only one.
    private func onPaper(_ id: MaterialID?, _ papers: [Material]) throws(ErratumError) -> Erratum {
        var settled = self
        settled.target = .paper(id)
        guard let id else {
            guard !place.isBlank else { throw .placeMissing }
            return settled
        }
        guard let paper = papers.first(where: { $0.id == id && $0.isCurrent }) else { throw .noSuchPaper }
        if place.isBlank { settled.place = paper.handling.access == .open ? "資料「\(paper.title)」" : "非公開の資料" }
        return settled
    }
}
