extension FormField {
    package static let mostFields = 100
    package static let mostColumns = 12

    /// Refuses a list of fields with which a sheet could not be filled in: duplicate or unusable keys, choices
    /// without options, tables without columns.
    package static func check(_ fields: [FormField]) throws(FormError) {
        if let problem = problems(fields).first { throw problem.error }
    }

    /// Everything for which `check(_:)` would refuse the fields, each at its place.
    package static func problems(_ fields: [FormField]) -> [FormProblem] {
        guard !fields.isEmpty else { return [FormProblem(.fields, .noFields)] }
        guard fields.count <= mostFields else { return [FormProblem(.fields, .tooManyFields)] }
        var problems: [FormProblem] = []
        var seen: Set<String> = []
        for (index, field) in fields.enumerated() {
            problems += field.problems.map { FormProblem(.field(index, $0.part), $0.error) }
            if !seen.insert(field.key).inserted {
                problems.append(FormProblem(.field(index, .key), .duplicateKey(field.key)))
            }
        }
        return problems
    }

    private typealias Found = (part: FormProblem.Part, error: FormError)

    private var problems: [Found] {
        var found: [Found] = []
        if !FormField.isUsable(key) { found.append((.key, .unusableKey(key))) }
        if label.isBlank {
            found.append((.label, .noLabel(key)))
        } else if let error = label.lineError("見出し") {
            found.append((.label, error))
        }
        if help.count > SheetContent.longestText {
            found.append((.help, .tooLong("記入の説明", limit: SheetContent.longestText)))
        }
        if let maxLength, !(1...SheetContent.longestText).contains(maxLength) {
            found.append((.maxLength, .maxLength(label)))
        }
        switch kind {
        case .choice(let options): found += problems(options)
        case .table(let columns, _): found += problems(columns)
        case .line, .text, .items, .check, .date, .period, .department, .reference, .file: break
        }
        return found
    }

    private func problems(_ options: [String]) -> [Found] {
        guard !options.isEmpty, !options.allSatisfy(\.isBlank) else { return [(.options, .noOptions(label))] }
        var seen: Set<[UInt8]> = []
        return options.enumerated().flatMap { index, option -> [Found] in
            if option.isBlank { return [(.option(index), .missing("選択肢"))] }
            if let error = option.lineError("選択肢") { return [(.option(index), error)] }
            if !seen.insert(Array(option.utf8)).inserted {
                return [(.option(index), .duplicateOption(label, option: option))]
            }
            return []
        }
    }

    private func problems(_ columns: [TableColumn]) -> [Found] {
        guard !columns.isEmpty else { return [(.columns, .noColumns(label))] }
        guard columns.count <= FormField.mostColumns else {
            return [(.columns, .tooLong("列の数", limit: FormField.mostColumns))]
        }
        var seen: Set<String> = []
        return columns.enumerated().flatMap { index, column -> [Found] in
            if !FormField.isUsable(column.key) { return [(.column(index), .unusableKey(column.key))] }
            if column.label.isBlank { return [(.column(index), .noColumnLabel(label))] }
            if let error = column.label.lineError("列の見出し") {
                return [(.column(index), error)]
            }
            return seen.insert(column.key).inserted ? [] : [(.column(index), .duplicateKey(column.key))]
        }
    }

    /// Keys become parts of dotted paths and of control names, so dots, capitals and anything outside ASCII are out,
    /// and a leading digit would read as a row.
    static func isUsable(_ key: String) -> Bool {
        guard let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return key.utf8.count <= 64
            && key.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
    }
}

extension String {
    /// What is wrong with a text that has to stand on one line; nil for nothing.
    func lineError(_ name: String) -> FormError? {
        if count > SheetContent.longestText { return .tooLong(name, limit: SheetContent.longestText) }
        return unicodeScalars.contains(where: \.isLineBreak) ? .lineBreak(name) : nil
    }
}
