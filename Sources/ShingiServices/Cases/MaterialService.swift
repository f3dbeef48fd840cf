import ShingiDomain

/// Papers of cases. Whoever sees the case sees them, less what is confidential and not for the reader; their bytes are
/// kept for good.
package struct MaterialService {
    let services: Services

    /// Whether papers may be added to the case now, to be asked before they are received.
    package func requireAddable(to id: CaseID, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireOpen(to: actor.caseEditor)
    }

    /// Takes in several papers at once: all of them, or none when one is refused.
    package func add(
        _ papers: [(entry: MaterialEntry, content: Content)], to id: CaseID, by actor: Actor
    ) throws -> [MaterialID] {
        try requireAddable(to: id, by: actor)
        return try services.transaction { try take(in: papers, to: id, by: actor) }
    }

    /// An item that papers can be handed out about now; to be asked before they are received.
    package func tabled(_ item: AgendaItemID, by actor: Actor) throws -> TabledItem {
        let meeting = try services.days.find(item, for: actor)
        try actor.require(.tableMaterials)
        try meeting.requireNotOver()
        let found = try services.connection.agendaItems(of: meeting.id).first { $0.id == item }
        guard let found else { throw ServiceError.notFound }
        if let id = found.caseID { try services.cases.find(id, for: actor).requireOpen(to: .secretariat) }
        let own = found.caseID == nil ? try services.itemPapers.all(at: meeting.id, for: actor) : []
        return TabledItem(
            item: found, caseID: found.caseID, meeting: meeting,
            usual: MaterialDelivery(
                expectedAt: meeting.state, isReleased: try services.connection.isAgendaReleased(meeting.id)),
            papers: own.filter { $0.item == item && $0.isCurrent })
    }

    /// Takes in papers that are handed out about an item of the agenda: as those of its case, or as its own.
    ///
    /// - Returns: how many.
    package func table(
        _ papers: [(entry: MaterialEntry, content: Content)], on item: AgendaItemID, by actor: Actor
    ) throws -> Int {
        let tabled = try tabled(item, by: actor)
        return try services.transaction {
            guard let id = tabled.caseID else {
                return try services.itemPapers.add(papers, to: tabled, by: actor)
            }
            return try take(in: papers, to: id, by: actor).count
        }
    }

    /// Whether another version may take a paper's place now, to be asked before it is received.
    package func requireReplaceable(_ id: MaterialID, by actor: Actor) throws -> CaseMaterial {
        let found = try find(id, for: actor)
        let subject = try services.cases.find(found.material.caseID, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireReplaceable(by: actor.caseEditor)
        try found.material.requireCurrent()
        return found
    }

    /// 差し替え: puts another version in a paper's place. The old one stays and can be read.
    ///
    /// - Parameter note: why; may be empty.
    package func replace(
        _ id: MaterialID, with paper: (entry: MaterialEntry, content: Content), note: String, by actor: Actor
    ) throws -> MaterialID {
        let old = try requireReplaceable(id, by: actor).material
        var entry = paper.entry
        entry.handling.category = old.handling.category
        entry.handling.delivery = .replacement
        return try services.transaction {
            let last = try services.connection.lastMaterialPosition(of: old.caseID)
            let new = try insert((entry, paper.content), at: last + 1, to: old.caseID, note: note, by: actor)
            try services.connection.storeReplacement(of: old, by: new)
            let reason = note.isBlank ? "" : "(理由:\(note.trimmed))"
            try services.audit.record(
                "material_replaced", on: .case(old.caseID), by: actor,
                sentence: "\(name(of: old))を差し替えました\(reason)。前の版も残っています。")
            return new
        }
    }

    /// Changes what is said of a paper.
    ///
    /// - Parameter version: the version the actor saw.
    package func update(
        _ id: MaterialID, title: String, _ handling: MaterialHandling, version: Int, by actor: Actor
    ) throws -> CaseID {
        let stored = try findForChange(id, by: actor).material
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        let number = try services.connection.givenNumbers(of: stored.caseID).papers[stored.original ?? id]
        let changed = try stored.changed(title: title, to: handling, number: number)
        try services.transaction {
            try services.connection.updateMaterial(changed)
            try services.audit.record(
                "material_changed", on: .case(stored.caseID), by: actor, sentence: Self.sentence(stored, changed))
        }
        return stored.caseID
    }

    /// Puts a paper a place further up or down; at the end nothing happens.
    package func move(_ id: MaterialID, _ direction: MaterialMove, by actor: Actor) throws -> CaseID {
        let paper = try findForChange(id, by: actor).material
        try paper.requireCurrent()
        let papers = try services.connection.materials(of: paper.caseID, former: false).map(\.material)
        guard let order = papers.moving(id, direction) else { return paper.caseID }
        try services.transaction {
            try services.connection.storeOrder(of: order, positions: papers.map(\.position).sorted())
            try services.audit.record(
                "materials_ordered", on: .case(paper.caseID), by: actor, sentence: "資料の順を変更しました。")
        }
        return paper.caseID
    }

    /// Takes a paper off the case. Its bytes stay, for the record.
    package func remove(_ id: MaterialID, by actor: Actor) throws -> CaseID {
        let paper = try findForChange(id, by: actor).material
        try paper.requireCurrent()
        try services.transaction {
            try services.connection.storeRemoval(of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "material_removed", on: .case(paper.caseID), by: actor, sentence: "\(name(of: paper))を取り除きました。")
        }
        return paper.caseID
    }

    /// A paper that was removed is found by those only who keep the record; one that was replaced, by everybody who
    /// found it before.
    package func find(_ id: MaterialID, for actor: Actor) throws -> CaseMaterial {
        let found = try services.connection.material(id, visibleTo: actor)
        guard let found, found.material.removedAt == nil || actor.reach.wholeCouncil else {
            throw ServiceError.notFound
        }
        return found
    }

    /// The papers of a case for whoever sees it, and what they are called.
    ///
    /// - Parameter removed: those too that were taken off; what was replaced is always there.
    func list(of id: CaseID, removed: Bool, for actor: Actor) throws -> CaseMaterials {
        let all = try services.connection.materials(of: id, former: true)
        let seen = all.filter { actor.sees($0.material.handling.access) && (removed || $0.material.removedAt == nil) }
        let given = try services.connection.givenNumbers(of: id)
        return CaseMaterials(
            papers: seen, names: MaterialNumbers.names(all.map(\.material), given: given.papers), item: given.item)
    }

    /// The papers of everything on an agenda, for those who see all of it.
    func all(at id: MeetingID, for actor: Actor) throws -> [CaseID: CaseMaterials] {
        let all = try services.connection.materials(ofMeeting: id)
        let given = try services.connection.givenNumbers(at: id)
        return Dictionary(grouping: all, by: \.material.caseID).mapValues { papers in
            CaseMaterials(
                papers: papers.filter { actor.sees($0.material.handling.access) },
                names: MaterialNumbers.names(papers.map(\.material), given: given), item: nil)
        }
    }

    /// How papers of a case come that are added now.
    func usualDelivery(to id: CaseID) throws -> MaterialDelivery {
        guard let meeting = try services.connection.meetingAhead(with: id) else {
            return MaterialDelivery(expectedAt: nil, isReleased: false)
        }
        return MaterialDelivery(
            expectedAt: meeting.state, isReleased: try services.connection.isAgendaReleased(meeting.id))
    }

    /// A paper whose title and handling the actor may change.
    package func changeable(_ id: MaterialID, by actor: Actor) throws -> MaterialDetail {
        try findForChange(id, by: actor).material.requireCurrent()
        return try detail(id, for: actor)
    }

    /// A paper among the others of its case.
    package func detail(_ id: MaterialID, for actor: Actor) throws -> MaterialDetail {
        let found = try find(id, for: actor)
        let subject = try services.cases.find(found.material.caseID, for: actor)
        return MaterialDetail(
            subject: subject, found: found,
            all: try list(of: subject.id, removed: actor.isInside(subject), for: actor))
    }

    /// The papers themselves, in one transaction with whatever else the caller does.
    private func take(
        in papers: [(entry: MaterialEntry, content: Content)], to id: CaseID, by actor: Actor
    ) throws -> [MaterialID] {
        let last = try services.connection.lastMaterialPosition(of: id)
        let added = try papers.enumerated().map { index, paper in
            let material = try insert(paper, at: last + 1 + index, to: id, by: actor)
            let isTabled = paper.entry.handling.delivery != .inAdvance
            try services.audit.record(
                isTabled ? "material_tabled" : "material_added", on: .case(id), by: actor,
                sentence: Self.sentence(paper.entry))
            return material
        }
        try services.agendas.numberLatePapers(of: id)
        return added
    }

    private func insert(
        _ paper: (entry: MaterialEntry, content: Content), at position: Int, to id: CaseID, note: String = "",
        by actor: Actor
    ) throws -> MaterialID {
        let kind = try paper.entry.check()
        try services.contents.complete(paper.content)
        return try services.connection.insertMaterial(
            paper.entry, kind, paper.content.id, position: position, to: id, note: note.trimmed,
            by: actor.accountID, at: services.now)
    }

    private func findForChange(_ id: MaterialID, by actor: Actor) throws -> CaseMaterial {
        let found = try find(id, for: actor)
        let subject = try services.cases.find(found.material.caseID, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireOpen(to: actor.caseEditor)
        return found
    }

    /// The record is read by more people than a confidential paper is.
    private func name(of paper: Material) -> String {
        paper.handling.access == .open ? "資料「\(paper.title)」" : "非公開の資料"
    }

    private static func sentence(_ entry: MaterialEntry) -> String {
        let delivery = entry.handling.delivery == .inAdvance ? "" : "(\(entry.handling.delivery.label))"
        guard entry.handling.access == .open else { return "非公開の資料\(delivery)を加えました。" }
        return "資料「\(entry.title)」\(delivery)を加えました。"
    }

    private static func sentence(_ old: Material, _ new: Material) -> String {
        let (before, after) = (old.handling, new.handling)
        var parts: [String] = []
        func note(_ label: String, _ old: String, _ new: String) {
            if old != new { parts.append("\(label)を「\(old)」から「\(new)」に") }
        }
        let isOpen = before.access == .open && after.access == .open
        if isOpen { note("資料名", old.title, new.title) }
        note("区分", before.category.label, after.category.label)
        note("配付", before.delivery.label, after.delivery.label)
        note("公開・非公開", before.access.label, after.access.label)
        let what = isOpen ? "資料「\(old.title)」" : "非公開の資料"
        return parts.isEmpty ? "\(what)の記載を変更しました。" : "\(what)の\(parts.joined(separator: "、"))変更しました。"
    }
}

extension Services {
    package var materials: MaterialService { MaterialService(services: self) }
}
