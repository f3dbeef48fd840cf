import HTTP
import ShingiDomain
import ShingiServices

/// What was typed into a draft: every part that was sent, with the version its writer saw. Keeps everything as typed.
struct DraftForm {
    /// The version of the whole case.
    var version: Int
    var parts: [DraftPart: Part] = [:]
    /// The matter about to be added.
    var newMatter = NewMatterForm()
    var errors = FieldErrors()
    /// What somebody else stored meanwhile, by the control's name.
    var stored: [String: StoredAnswer] = [:]
    /// Fields that took over what somebody else stored, because the writer had not touched them.
    var takenOver: Set<String> = []
    /// Texts typed into a sheet that is no longer part of the case.
    var lost: [String] = []
    private(set) var rowAction: RowAction?

    struct Part {
        var version: Int
        var answers: [String: TypedAnswer]
    }

    /// As it is stored.
    init(_ detail: DraftDetail) {
        version = detail.subject.version
        for part in detail.parts {
            parts[part.part] = Part(version: part.version, answers: Self.answers(part.fields, part.content))
        }
    }

    /// As it was sent; what was not sent stays as it is stored.
    init(_ form: FormData, for detail: DraftDetail) {
        self.init(detail)
        let sent = SentValues(form)
        version = sent["seen"].flatMap { Int($0) } ?? 0
        rowAction = sent[RowAction.parameter].flatMap { RowAction($0) }
        newMatter = NewMatterForm(sent)
        for part in detail.parts {
            guard let version = sent[part.part.versionName].flatMap({ Int($0) }) else {
                parts[part.part] = nil
                continue
            }
            parts[part.part]?.version = version
            for field in part.fields {
                guard
                    let answer = TypedAnswer(
                        field, named: part.part.name(of: field.key), in: sent, stored: part.content)
                else { continue }
                parts[part.part]?.answers[field.key] = answer
            }
        }
        if let rowAction { apply(rowAction, detail) }
        lost = Self.textsOfRemovedSheets(sent, detail)
    }

    /// What can be stored. A part with an unreadable date is left out; its errors are noted.
    mutating func save(_ detail: DraftDetail) -> DraftSave {
        var save = DraftSave(version: version, parts: [])
        for part in detail.parts {
            guard let typed = parts[part.part], let content = content(part, typed.answers) else { continue }
            save.parts.append(DraftSave.Part(part.part, version: typed.version, content: content))
        }
        return save
    }

    private mutating func content(_ part: EditablePart, _ answers: [String: TypedAnswer]) -> SheetContent? {
        var content = SheetContent()
        var isReadable = true
        for field in part.fields {
            do {
                content[field.key] = try answers[field.key]?.value()
            } catch {
                errors.add("「\(field.label)」:\(error.message)", to: part.part.name(of: field.key))
                isReadable = false
            }
        }
        return isReadable ? content : nil
    }

    private mutating func apply(_ action: RowAction, _ detail: DraftDetail) {
        for part in detail.parts {
            for field in part.fields where part.part.name(of: field.key) == action.name {
                parts[part.part]?.answers[field.key]?.apply(action)
            }
        }
    }

    private static func answers(
        _ fields: [ShingiDomain.FormField], _ content: SheetContent
    ) -> [String: TypedAnswer] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.key, TypedAnswer($0, content)) })
    }

    private static func textsOfRemovedSheets(_ sent: SentValues, _ detail: DraftDetail) -> [String] {
        let known = Set(detail.parts.map(\.part.versionName))
        return sent.names(beginning: "seen.sheet.").filter { !known.contains($0) }.flatMap { name in
            sent.names(beginning: name.dropFirst("seen.".count) + ".").compactMap { sent[$0] }
        }.filter { $0.utf8.count > 1 }
    }
}

/// What is stored in a field that somebody else wrote meanwhile.
struct StoredAnswer {
    let text: String
    let savedBy: String
    let savedAt: Instant
}
