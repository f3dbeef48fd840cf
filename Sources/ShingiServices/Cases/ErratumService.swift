import ShingiDomain

/// 訂正: corrections noted at a meeting. The sheet gets a new version; what was handed out stays beside it.
package struct ErratumService {
    let services: Services

    /// Notes a correction at a meeting that has opened. Where the words stand on a sheet the sheet is written anew.
    ///
    /// - Throws: `ErratumError.ambiguous` when several fields say what is corrected and none was chosen.
    package func note(_ erratum: Erratum, at id: MeetingID, by actor: Actor) throws {
        let meeting = try services.days.find(id, for: actor)
        try actor.require(.recordDecisions)
        guard meeting.state.hasBegun else { throw MeetingError.notOpen }
        guard try services.connection.agendaItems(of: id).contains(where: { $0.caseID == erratum.caseID }) else {
            throw MeetingError.notOnAgenda
        }
        try services.transaction {
            let subject = try services.cases.find(erratum.caseID, for: actor)
            let papers = try services.connection.materials(of: subject.id, former: false).map(\.material)
            let settled = try erratum.settled(among: try fields(saying: erratum.before, in: subject), papers)
            let version = try write(settled, in: subject, by: actor)
            try services.connection.insertErratum(
                settled, version: version, at: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "erratum_noted", on: .case(subject.id), by: actor,
                sentence: Self.sentence(settled, meeting, version, isConfidential: settled.isConfidential(papers)))
        }
    }

    /// The corrections of a case with both readings in full, oldest first; none of a paper that is not for the reader.
    package func list(of id: CaseID, for actor: Actor) throws -> (subject: Case, readings: [ErratumReading]) {
        let subject = try services.cases.find(id, for: actor)
        let forms = try services.connection.forms(Set(subject.matters.map(\.form)))
        let papers = try services.materials.list(of: id, removed: actor.isInside(subject), for: actor)
        let readings = try noted(of: id, papers).map { noted in
            ErratumReading(
                noted: noted, fields: try reading(of: noted, subject, forms), paper: papers.reading(of: noted))
        }
        return (subject, readings)
    }

    /// The corrections of a case that concern nothing but what the reader sees.
    func noted(of id: CaseID, _ papers: CaseMaterials) throws -> [CaseErratum] {
        try services.connection.errata(of: id).filter { noted in
            guard case .paper(let paper?) = noted.target else { return true }
            return papers.papers.contains { $0.material.id == paper }
        }
    }

    /// Every field of the case that holds the words, in the order of the page.
    private func fields(saying words: String, in subject: Case) throws -> [ErratumField] {
        let forms = try services.connection.forms(Set(subject.matters.map(\.form)))
        let sheets = try services.connection.sheets(of: subject.id)
        let provisions = try services.connection.provisions(ofCase: subject.id)
        let summary = Case.summaryFields.filter { subject.summary.says(words, in: $0.key) }.map {
            ErratumField(target: .summary(key: $0.key), sheet: "総括表", name: $0.label)
        }
        return summary
            + subject.matters.flatMap { matter -> [ErratumField] in
                guard let form = forms.first(where: { $0.id == matter.form }),
                    let sheet = sheets.first(where: { $0.matter == matter.id })
                else { return [] }
                let provision = provisions.first { $0.id == matter.provision }?.title ?? ""
                let title = matter.label.isEmpty ? provision : "\(provision)(\(matter.label))"
                return form.fields.filter { sheet.content.says(words, in: $0.key) }.map {
                    ErratumField(target: .sheet(matter.id, key: $0.key), sheet: title, name: $0.label)
                }
            }
    }

    /// The version the correction made; nil for a paper.
    private func write(_ erratum: Erratum, in subject: Case, by actor: Actor) throws -> Int? {
        switch erratum.target {
        case .paper, nil: nil
        case .summary(let key): try writeSummary(erratum, key, subject, actor)
        case .sheet(let matter, let key): try writeSheet(erratum, matter, key, subject, actor)
        }
    }

    private func writeSummary(_ erratum: Erratum, _ key: String, _ subject: Case, _ actor: Actor) throws -> Int {
        guard let corrected = subject.summary.correcting(erratum.before, to: erratum.after, in: key) else {
            throw ErratumError.notThere
        }
        if let problem = Case.problems(inSummary: corrected).first { throw ErratumError.unfit(problem) }
        try services.connection.updateSummary(subject.id, corrected)
        let version = try services.connection.raiseCaseVersion(subject.id, at: services.now)
        try services.connection.insertCaseRevision(
            subject.id, version: version, corrected, by: actor.accountID, at: services.now)
        return version
    }

    private func writeSheet(
        _ erratum: Erratum, _ id: MatterID, _ key: String, _ subject: Case, _ actor: Actor
    ) throws -> Int {
        guard let matter = subject.matters.first(where: { $0.id == id }),
            var sheet = try services.connection.sheets(of: subject.id).first(where: { $0.matter == id }),
            let corrected = sheet.content.correcting(erratum.before, to: erratum.after, in: key),
            let form = try services.connection.forms([matter.form]).first
        else { throw ErratumError.notThere }
        if let problem = corrected.problems(in: form.fields).first { throw ErratumError.unfit(problem) }
        sheet.version += 1
        (sheet.content, sheet.savedBy, sheet.savedAt) = (corrected, actor.accountID, services.now)
        try services.connection.updateSheet(sheet)
        _ = try services.connection.raiseCaseVersion(subject.id, at: services.now)
        return sheet.version
    }

    private func reading(of noted: CaseErratum, _ subject: Case, _ forms: [Form]) throws -> [FieldChange] {
        guard let version = noted.version else { return [] }
        switch noted.target {
        case .paper: return []
        case .summary(let key):
            guard let field = Case.summaryFields.first(where: { $0.key == key }),
                let (old, new) = try services.connection.summaries(of: subject.id, around: version)
            else { return [] }
            return [
                FieldChange(
                    field: field.reference, difference: TextDifference(from: old.text(key), to: new.text(key)))
            ]
        case .sheet(let id, let key):
            guard let matter = subject.matters.first(where: { $0.id == id }),
                let form = forms.first(where: { $0.id == matter.form }),
                let (old, new) = try services.connection.sheetContents(of: id, around: version)
            else { return [] }
            return SheetContent.changes(from: old, to: new, form: form).filter {
                FieldComment.key(of: $0.field.path) == key
            }
        }
    }

    /// The record is read by more people than a confidential paper is.
    private static func sentence(
        _ erratum: Erratum, _ meeting: Meeting, _ version: Int?, isConfidential: Bool
    ) -> String {
        let who = erratum.saidBy.isEmpty ? "" : "(\(erratum.saidBy))"
        if isConfidential { return "\(meeting.title)で非公開の資料の訂正がありました\(who)。" }
        let sheet = version.map { _ in "個票などに訂正後の版を作りました。" } ?? ""
        return "\(meeting.title)で訂正がありました\(who)。\(erratum.place):「\(erratum.before)」→「\(erratum.after)」。\(sheet)"
    }
}

extension Services {
    package var errata: ErratumService { ErratumService(services: self) }
}

extension Erratum {
    fileprivate func isConfidential(_ papers: [Material]) -> Bool {
        guard case .paper(let id?) = target else { return false }
        return papers.first { $0.id == id }?.handling.access != .open
    }
}

/// A correction with what it corrected before and after it.
package struct ErratumReading: Sendable {
    package let noted: CaseErratum
    /// Word by word; empty for a paper.
    package let fields: [FieldChange]
    /// Nil for a sheet, and for what is no paper of the case.
    package let paper: CorrectedPaper?
}

/// A paper that was handed out and what came in its place.
package struct CorrectedPaper: Sendable {
    package let handedOut: CaseMaterial
    /// 資料20-1
    package let name: String?
    /// Nil while no corrected version is here.
    package let corrected: CaseMaterial?
}

extension CaseMaterials {
    fileprivate func reading(of noted: CaseErratum) -> CorrectedPaper? {
        guard case .paper(let id?) = noted.target, let paper = papers.first(where: { $0.material.id == id }) else {
            return nil
        }
        let successor = successor(of: id).flatMap { $0.material.id == id ? nil : $0 }
        return CorrectedPaper(
            handedOut: paper, name: names[id] ?? successor.flatMap { names[$0.material.id] }, corrected: successor)
    }
}
