import ShingiDomain

extension Services {
    package var itemPapers: ItemPaperService { ItemPaperService(services: self) }
}

/// Papers of agenda items that no case stands behind. Whoever goes through the agenda sees them, as far as it was given
/// out; their bytes are kept for good.
package struct ItemPaperService {
    let services: Services

    /// Takes in several papers at once: all of them, or none when one is refused.
    ///
    /// - Parameter tabled: as `MaterialService.tabled` found it, which has asked whether the actor may.
    func add(
        _ papers: [(entry: MaterialEntry, content: Content)], to tabled: TabledItem, by actor: Actor
    ) throws -> Int {
        let item = tabled.item
        for paper in papers {
            let kind = try paper.entry.check()
            try services.contents.complete(paper.content)
            _ = try services.connection.insertItemPaper(
                paper.entry, kind, paper.content.id, about: item, by: actor.accountID, at: services.now)
            try record("item_paper_added", item, actor, "議題「\(item.title)」に資料「\(paper.entry.title)」を加えました。")
        }
        if item.pageCount == 0 { try services.connection.updatePageCount(of: item.id, nil) }
        try services.agendas.numberLatePapers(about: item.id, at: tabled.meeting)
        try services.connection.raiseAgendaVersion(of: item.meeting)
        return papers.count
    }

    /// Takes a paper off. Its bytes stay, for the record.
    package func remove(_ id: ItemPaperID, by actor: Actor) throws -> ItemPaper {
        guard let paper = try services.connection.itemPaper(id), paper.isCurrent else { throw ServiceError.notFound }
        let item = try services.materials.tabled(paper.item, by: actor)
        try services.transaction {
            try services.connection.storeRemoval(of: id, by: actor.accountID, at: services.now)
            try services.connection.raiseAgendaVersion(of: paper.meeting)
            try record("item_paper_removed", item.item, actor, "議題「\(item.title)」の資料「\(paper.title)」を取り除きました。")
        }
        return paper
    }

    /// One that counts, of an item of an agenda that the actor sees.
    package func find(_ id: ItemPaperID, for actor: Actor) throws -> ItemPaper {
        guard actor.seesItemPapers, let paper = try services.connection.itemPaper(id), paper.isCurrent,
            let meeting = try services.connection.findMeeting(paper.meeting, visibleTo: actor),
            let reading = try services.agendas.reading(of: meeting, for: actor),
            reading.lines.contains(where: { $0.item.id == paper.item })
        else { throw ServiceError.notFound }
        return paper
    }

    /// Of everything on an agenda that the actor goes through; those that were removed too.
    func all(at meeting: MeetingID, for actor: Actor) throws -> [ItemPaper] {
        actor.seesItemPapers ? try services.connection.itemPapers(at: meeting) : []
    }

    private func record(_ action: String, _ item: AgendaItem, _ actor: Actor, _ sentence: String) throws {
        try services.audit.record(action, on: .meeting(item.meeting), by: actor, sentence: sentence)
    }
}

extension Actor {
    /// Nobody marks them as open or not: they are for those whom confidential papers are for.
    fileprivate var seesItemPapers: Bool { may(.readMeetings) && may(.readConfidentialMaterials) }
}
