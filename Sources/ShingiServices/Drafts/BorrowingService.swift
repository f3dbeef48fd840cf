import ShingiDomain

/// Taking texts of an earlier case into a draft that is being written. Only empty fields are answered, so nothing typed
/// is ever lost, and what was taken is a version like any other.
package struct BorrowingService {
    let services: Services

    /// - Throws: `CaseError` when the draft may no longer be edited.
    package func offer(from source: CaseID, to id: CaseID, for actor: Actor) throws -> Borrowing {
        let detail = try services.drafts.editable(id, for: actor)
        let earlier = try services.cases.find(source, for: actor)
        guard source != id else { throw ServiceError.notFound }
        let sheets = try services.connection.draftSheets(of: earlier)
        var unmatched = sheets
        var parts = [outline(of: earlier, detail)]
        for sheet in detail.sheets {
            guard let index = BorrowingService.match(sheet, among: unmatched) else { continue }
            parts.append(part(sheet, from: unmatched.remove(at: index)))
        }
        parts += try unmatched.compactMap { try newPart($0, actor) }
        return Borrowing(
            subject: detail.subject, source: earlier,
            parts: parts.filter { !$0.taken.isEmpty || !$0.kept.isEmpty })
    }

    /// - Returns: how many fields were answered.
    package func borrow(
        _ targets: Set<BorrowingTarget>, from source: CaseID, to id: CaseID, by actor: Actor
    ) throws -> Int {
        try services.transaction {
            let offer = try offer(from: source, to: id, for: actor)
            let chosen = offer.parts.filter { targets.contains($0.target) && !$0.taken.isEmpty }
            guard !chosen.isEmpty else { return 0 }
            let detail = try services.drafts.detail(id, for: actor)
            for part in chosen { try store(part, of: offer, detail, by: actor) }
            try relate(id, to: source, actor)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            let count = chosen.reduce(0) { $0 + $1.taken.count }
            try services.audit.record(
                "borrowed", on: .case(id), by: actor,
                sentence: "案件\(offer.source.name)から\(count)項目を写しました(\(chosen.map(\.title).joined(separator: "、")))。")
            return count
        }
    }

    private func outline(of earlier: Case, _ detail: DraftDetail) -> Borrowing.Part {
        let fields = Case.summaryFields.filter { $0.key == "outline" }
        let filled = detail.subject.summary.filled(from: earlier.summary, in: fields)
        return Borrowing.Part(
            target: .summary, title: "総括表", taken: filled.taken.map(\.label), kept: filled.kept.map(\.label),
            content: filled.content)
    }

    private func part(_ sheet: DraftSheet, from other: DraftSheet) -> Borrowing.Part {
        let filled = sheet.sheet.content.filled(from: other.sheet.content, in: sheet.form.fields)
        return Borrowing.Part(
            target: .sheet(sheet.matter.id), title: sheet.numberedTitle, taken: filled.taken.map(\.label),
            kept: filled.kept.map(\.label), content: filled.content)
    }

    /// Nil where the provision is no longer in use.
    private func newPart(_ other: DraftSheet, _ actor: Actor) throws -> Borrowing.Part? {
        guard let form = try form(of: other, actor) else { return nil }
        let filled = SheetContent().filled(from: other.sheet.content, in: form.fields)
        return Borrowing.Part(
            target: .newMatter(other.matter.id), title: "付議項目「\(other.shortTitle)」",
            taken: filled.taken.map(\.label), kept: [], content: filled.content)
    }

    private func form(of sheet: DraftSheet, _ actor: Actor) throws -> Form? {
        try services.provisions.currentForms(for: actor).first { $0.provision == sheet.matter.provision }
    }

    private func store(
        _ part: Borrowing.Part, of offer: Borrowing, _ detail: DraftDetail, by actor: Actor
    ) throws {
        let connection = services.connection
        let id = offer.subject.id
        switch part.target {
        case .summary:
            try connection.updateSummary(id, part.content)
            try connection.insertCaseRevision(
                id, version: detail.subject.version + 1, part.content, by: actor.accountID, at: services.now)
        case .sheet(let matter):
            guard let sheet = detail.sheet(matter)?.sheet,
                let next = try sheet.saving(
                    part.content, over: sheet.version, by: actor.accountID, at: services.now)
            else { return }
            try connection.updateSheet(next)
        case .newMatter(let other):
            try add(other, part.content, of: offer, by: actor)
        }
    }

    private func add(_ other: MatterID, _ content: SheetContent, of offer: Borrowing, by actor: Actor) throws {
        guard let matter = offer.source.matters.first(where: { $0.id == other }) else { return }
        var draft = try services.drafts.matterDraft(
            MatterEntry(provision: matter.provision, kind: matter.kind, note: matter.label), actor)
        draft.content = content
        let last = try services.cases.find(offer.subject.id, for: actor).matters.last?.position ?? 0
        _ = try services.connection.insertMatter(
            draft, of: offer.subject.id, position: last + 1, by: actor.accountID, at: services.now)
    }

    private func relate(_ id: CaseID, to source: CaseID, _ actor: Actor) throws {
        let links = try services.connection.relations(of: id, visibleTo: actor)
        guard !links.contains(where: { $0.id == source }) else { return }
        try services.connection.insertRelation(CaseRelation(from: id, to: source, kind: .refersTo))
    }

    /// The sheet under the same provision that is called alike, else the first one.
    private static func match(_ sheet: DraftSheet, among others: [DraftSheet]) -> Int? {
        let same = others.indices.filter { others[$0].matter.provision == sheet.matter.provision }
        return same.first { others[$0].matter.label == sheet.matter.label } ?? same.first
    }
}

extension Services {
    package var borrowings: BorrowingService { BorrowingService(services: self) }
}

extension DraftSheet {
    /// 業務の委託(人材派遣)
    var shortTitle: String { form.heading.title + (matter.label.isEmpty ? "" : "(\(matter.label))") }

    /// 個票2 業務の委託(人材派遣)
    var numberedTitle: String { "個票\(matter.position) \(shortTitle)" }
}
