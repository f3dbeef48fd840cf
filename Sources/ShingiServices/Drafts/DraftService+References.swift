import ShingiDomain

extension DraftService {
    /// What the draft's fields may point at; asks for nothing that no field needs.
    package func offers(for detail: DraftDetail, by actor: Actor) throws -> DraftOffers {
        let types = Set(detail.sheets.flatMap(\.form.fields).map(\.kind.type))
        var offers = DraftOffers()
        if types.contains(.department) {
            offers.departments = try services.departments.active(for: actor, keeping: kept(detail)).map {
                ($0.id.rawValue, $0.name.full)
            }
        }
        if types.contains(.reference) {
            offers.cases = try services.connection.caseNames(except: detail.subject.id, visibleTo: actor)
        }
        if types.contains(.file) {
            offers.papers = try services.connection.materials(of: detail.subject.id, former: false).map {
                ($0.material.id.rawValue, $0.material.title)
            }
        }
        return offers
    }

    /// Looks up what was typed or chosen in fields that point at something, within what the actor may see. What is not
    /// found stays without its row, and is then refused like any other wrong answer; what is stored already stays as it
    /// was written.
    func resolved(_ content: SheetContent, _ part: StoredPart, of subject: Case, by actor: Actor) throws -> SheetContent
    {
        var resolved = content
        for field in part.fields {
            guard let typed = content.reference(field.key) else { continue }
            if let stored = part.content.reference(field.key), stored.isMeant(by: typed, in: field) {
                resolved[field.key] = .reference(stored)
            } else {
                resolved[field.key] = .reference(try look(typed.name, field, subject, actor))
            }
        }
        return resolved
    }

    private func look(_ typed: String, _ field: FormField, _ subject: Case, _ actor: Actor) throws -> SheetReference {
        let found: SheetReference? =
            switch field.kind {
            case .department:
                try services.departments.active(for: actor).first { "\($0.id)" == typed }.map {
                    SheetReference(id: $0.id.rawValue, name: $0.name.full)
                }
            case .file:
                try services.connection.materials(of: subject.id, former: false).first { "\($0.material.id)" == typed }
                    .map { SheetReference(id: $0.material.id.rawValue, name: $0.material.title) }
            case .reference:
                try services.connection.caseReference(typed, except: subject.id, visibleTo: actor)
            default:
                nil
            }
        return found ?? SheetReference(id: nil, name: typed)
    }

    private func kept(_ detail: DraftDetail) -> Set<DepartmentID> {
        Set(
            detail.sheets.flatMap { sheet in
                sheet.form.fields.filter { $0.kind == .department }.compactMap {
                    sheet.sheet.content.reference($0.key)?.id.map(DepartmentID.init(rawValue:))
                }
            })
    }
}

extension SheetReference {
    /// Lists send the row's number, a typed case its name.
    fileprivate func isMeant(by typed: SheetReference, in field: FormField) -> Bool {
        self == typed || (field.kind == .reference ? name == typed.name : id.map(String.init) == typed.name)
    }
}
