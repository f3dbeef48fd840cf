extension FormField {
    /// Refuses a list of fields with which a sheet could not be filled in: duplicate or unusable keys, choices
    /// without options, tables without columns.
    package static func check(_ fields: [FormField]) throws(FormError) {
        guard !fields.isEmpty else { throw .noFields }
        var seen: Set<String> = []
        for field in fields {
            try field.check()
            guard seen.insert(field.key).inserted else { throw .duplicateKey(field.key) }
        }
    }

    private func check() throws(FormError) {
        guard FormField.isUsable(key) else { throw .unusableKey(key) }
        guard !label.isBlank else { throw .noLabel(key) }
        if let maxLength, !(1...SheetContent.longestText).contains(maxLength) { throw .maxLength(label) }
        switch kind {
        case .choice(let options):
            guard !options.isEmpty, options.allSatisfy({ !$0.isBlank }) else { throw .noOptions(label) }
        case .table(let columns, _):
            try check(columns)
        case .line, .text, .items, .check, .date:
            break
        }
    }

    private func check(_ columns: [TableColumn]) throws(FormError) {
        guard !columns.isEmpty else { throw .noColumns(label) }
        var seen: Set<String> = []
        for column in columns {
            guard FormField.isUsable(column.key) else { throw .unusableKey(column.key) }
            guard !column.label.isBlank else { throw .noLabel(column.key) }
            guard seen.insert(column.key).inserted else { throw .duplicateKey(column.key) }
        }
    }

    /// Keys become parts of dotted paths and of control names, so dots, capitals and anything outside ASCII are out,
    /// and a leading digit would read as a row.
    private static func isUsable(_ key: String) -> Bool {
        guard let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return key.utf8.count <= 64
            && key.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
    }
}
