extension SheetContent {
    /// The required fields without an answer, in the form's order.
    package func missing(in fields: [FormField]) -> [FieldRef] {
        fields.filter { $0.required && (values[$0.key]?.isBlank ?? true) }.map(\.reference)
    }

    /// The required fields without an answer, in the form's order.
    package func missing(in form: Form) -> [FieldRef] { missing(in: form.fields) }

    /// Everything that may not be stored as it is, in the form's order. Missing answers are no problem here: a draft
    /// may be saved at any time.
    package func problems(in fields: [FormField]) -> [SheetProblem] {
        let known = fields.flatMap { field in values[field.key].map { problems($0, field) } ?? [] }
        let unknown = Set(values.keys).subtracting(fields.map(\.key)).sorted()
        return known
            + unknown.map { SheetProblem(field: FieldRef(path: $0, label: $0), reason: .unknownField) }
    }

    /// Everything that may not be stored as it is, in the form's order.
    package func problems(in form: Form) -> [SheetProblem] { problems(in: form.fields) }

    private func problems(_ value: SheetValue, _ field: FormField) -> [SheetProblem] {
        switch (field.kind, value) {
        case (.line, .text(let text)):
            problems(text, field.reference, field, isLine: true)
        case (.text, .text(let text)):
            problems(text, field.reference, field)
        case (.choice(let options), .text(let text)):
            text.isEmpty || options.contains { $0.hasSameBytes(as: text) }
                ? [] : [SheetProblem(field: field.reference, reason: .notAnOption)]
        case (.items, .items(let items)):
            tooMany(items.count, field)
                + items.enumerated().flatMap { problems($1, field.reference.item($0), field) }
        case (.table(let columns, _), .table(let rows)):
            tooMany(rows.count, field)
                + rows.enumerated().flatMap { problems($1, inRow: $0, of: field, columns) }
        case (.check, .checked), (.date, .date), (.period, .period):
            []
        case (.department, .reference(let reference)), (.reference, .reference(let reference)),
            (.file, .reference(let reference)):
            reference.id == nil ? [SheetProblem(field: field.reference, reason: .notFound)] : []
        case (.line, _), (.text, _), (.choice, _), (.items, _), (.table, _), (.check, _), (.date, _), (.period, _),
            (.department, _), (.reference, _), (.file, _):
            [SheetProblem(field: field.reference, reason: .wrongKind)]
        }
    }

    private func problems(
        _ row: [String: String], inRow index: Int, of field: FormField, _ columns: [TableColumn]
    ) -> [SheetProblem] {
        let cells = columns.flatMap { problems(row[$0.key] ?? "", field.reference.cell(index, $0), field) }
        let isKnown = Set(row.keys).isSubset(of: columns.map(\.key))
        return isKnown ? cells : cells + [SheetProblem(field: field.reference.row(index), reason: .unknownField)]
    }

    private func problems(
        _ text: String, _ reference: FieldRef, _ field: FormField, isLine: Bool = false
    ) -> [SheetProblem] {
        let limit = field.maxLength ?? SheetContent.longestText
        if text.isLonger(than: limit) {
            return [SheetProblem(field: reference, reason: .tooLong(limit: limit))]
        }
        // By scalar: CR LF is one Character, and so is a line break before a combining mark.
        if isLine, text.unicodeScalars.contains(where: \.isLineBreak) {
            return [SheetProblem(field: reference, reason: .lineBreak)]
        }
        return []
    }

    private func tooMany(_ count: Int, _ field: FormField) -> [SheetProblem] {
        count > SheetContent.mostRows ? [SheetProblem(field: field.reference, reason: .tooManyRows)] : []
    }
}

extension SheetValue {
    /// True when an answer of this kind is what a field of that kind holds.
    func fits(_ kind: FieldKind) -> Bool {
        switch (kind, self) {
        case (.line, .text), (.text, .text), (.choice, .text), (.items, .items), (.table, .table),
            (.check, .checked), (.date, .date), (.period, .period), (.department, .reference),
            (.reference, .reference), (.file, .reference):
            true
        case (.line, _), (.text, _), (.choice, _), (.items, _), (.table, _), (.check, _), (.date, _), (.period, _),
            (.department, _), (.reference, _), (.file, _):
            false
        }
    }
}

extension String {
    /// Counts characters as people do, but no more than about 64 bytes for each, so that one letter under ten thousand
    /// accents is not one character.
    fileprivate func isLonger(than limit: Int) -> Bool {
        if utf8.count <= limit { return false }
        return utf8.count > limit * 64 || count > limit
    }
}

extension Unicode.Scalar {
    var isLineBreak: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
