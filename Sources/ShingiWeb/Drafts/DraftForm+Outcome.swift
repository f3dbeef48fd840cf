import ShingiDomain
import ShingiServices

extension DraftForm {
    /// Takes in what came of a save: new versions, conflicts beside the fields, problems under them. Saving again then
    /// means that what others stored was seen.
    mutating func take(_ outcome: SaveOutcome, _ detail: DraftDetail) {
        version = outcome.version
        for part in detail.parts {
            if let conflict = outcome.conflicts[part.part] {
                collide(part, with: conflict)
            } else if outcome.problems[part.part] == nil, errors.isFree(of: part.part) {
                refresh(part, isOwn: outcome.saved.contains(part.part))
            }
            for problem in outcome.problems[part.part] ?? [] {
                errors.add(problem.message, to: part.part.name(of: problem.field.path))
            }
        }
    }

    /// What is missing for handing the case in, each linked to its field.
    mutating func add(_ missing: [MissingField], _ detail: DraftDetail) {
        for field in missing {
            let title = detail.sheet(field.matter)?.title ?? ""
            errors.add(
                "「\(field.field.label)」がまだ書かれていません(\(title))。",
                to: DraftPart.sheet(field.matter).name(of: field.field.path))
        }
    }

    private mutating func collide(_ part: EditablePart, with conflict: DraftConflict) {
        guard parts[part.part] != nil else { return }
        let offered = conflict.offered
        let merged = offered.merged(with: conflict.stored, from: conflict.seen)
        for field in part.fields {
            let name = part.part.name(of: field.key)
            if merged.contested.contains(field.key) {
                stored[name] = StoredAnswer(
                    text: field.shownText(of: conflict.stored), savedBy: conflict.savedBy, savedAt: conflict.savedAt)
                errors.add(
                    "「\(field.label)」は、\(conflict.savedBy)さんも書き換えています。二つを見比べてください。", to: name)
            } else if merged.content[field.key] != offered[field.key] {
                takenOver.insert(name)
                parts[part.part]?.answers[field.key] = TypedAnswer(field, merged.content)
            }
        }
        parts[part.part]?.version = conflict.storedVersion
    }

    /// The typed text is what is stored, or the other's where only the other wrote.
    ///
    /// - Parameter isOwn: what is stored is what was typed, if need be with the full name of what it points at.
    private mutating func refresh(_ part: EditablePart, isOwn: Bool) {
        guard parts[part.part] != nil else { return }
        for field in part.fields {
            let now = TypedAnswer(field, part.content)
            if parts[part.part]?.answers[field.key]?.isSame(as: now) == false {
                parts[part.part]?.answers[field.key] = now
                if !isOwn { takenOver.insert(part.part.name(of: field.key)) }
            }
        }
        parts[part.part]?.version = part.version
    }

}

extension FieldErrors {
    func isFree(of part: DraftPart) -> Bool {
        !all.contains { $0.name?.hasPrefix(part.name + ".") ?? false }
    }
}

extension TypedAnswer {
    /// Empty rows that only the form has are no difference.
    func isSame(as other: TypedAnswer) -> Bool {
        guard let mine = try? value(), let others = try? other.value() else { return isBlank && other.isBlank }
        return SheetContent(["": mine]) == SheetContent(["": others])
    }
}

extension ShingiDomain.FormField {
    fileprivate func shownText(of content: SheetContent) -> String {
        let text = plainText(of: content)
        return text.isEmpty ? "(空欄)" : text
    }
}
