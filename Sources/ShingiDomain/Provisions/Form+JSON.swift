import FoundationEssentials

// The stored form of fields, both in the database and in Resources/Forms. It is written here once and apart from the
// types, so that renaming a property can't change what is already stored.

extension FormField {
    /// The fields as one JSON array with sorted keys: equal fields give equal bytes.
    package static func json(_ fields: [FormField]) -> String {
        JSON.text(fields.map(StoredField.init))
    }

    /// Reads what `json(_:)` wrote.
    package static func fields(json: String) throws(FormError) -> [FormField] {
        let stored: [StoredField] = try JSON.decode(Array(json.utf8))
        let fields = try stored.map { (field) throws(FormError) in try field.field() }
        try check(fields)
        return fields
    }
}

extension ProvisionDefinition {
    /// Reads one provision.
    package init(json: [UInt8]) throws(FormError) {
        let stored: StoredDefinition = try JSON.decode(json)
        self = try stored.definition()
    }

    /// Reads the provisions of a set, which a file of Resources/Forms holds, in the order of the file.
    ///
    /// - Throws: `FormError.missing` for a set that leaves an article to the council.
    package static func set(json: [UInt8]) throws(FormError) -> [ProvisionDefinition] {
        try ProvisionSet(key: "", json: json).provisions.map { (shipped) throws(FormError) in try shipped.definition() }
    }

    /// What `init(json:)` reads, with sorted keys.
    package var json: String { JSON.text(StoredDefinition(self)) }
}

extension ProvisionSet {
    /// Reads a file of Resources/Forms.
    package init(key: String, json: [UInt8]) throws(FormError) {
        let set: StoredSet = try JSON.decode(json)
        let provisions = try set.provisions.map { (stored) throws(FormError) in try stored.shipped() }
        let keys = provisions.map(\.key)
        if let twice = keys.first(where: { key in keys.count { $0 == key } > 1 }) { throw .duplicateKey(twice) }
        self.init(key: key, title: set.title, note: set.note ?? "", provisions: provisions)
    }
}

private struct StoredSet: Decodable {
    var title: String
    var note: String?
    var provisions: [StoredDefinition]
}

private struct StoredDefinition: Codable {
    var key: String
    var law: String
    /// Left out where a set leaves it to the council.
    var article: String?
    var title: String
    var mayBeReport: Bool
    var fields: [StoredField]

    enum CodingKeys: String, CodingKey {
        case key, law, article, title, fields
        case mayBeReport = "may_be_report"
    }

    init(_ definition: ProvisionDefinition) {
        key = definition.key
        law = definition.law
        article = definition.article
        title = definition.title
        mayBeReport = definition.mayBeReport == .standingApproval
        fields = definition.fields.map(StoredField.init)
    }

    func definition() throws(FormError) -> ProvisionDefinition {
        try ProvisionDefinition(key: key, heading: heading, fields: shownFields())
    }

    func shipped() throws(FormError) -> ShippedProvision {
        try ShippedProvision(key: key, heading: heading, fields: shownFields())
    }

    private var heading: FormHeading {
        FormHeading(
            law: law, article: article ?? "", title: title, mayBeReport: mayBeReport ? .standingApproval : .never)
    }

    private func shownFields() throws(FormError) -> [FormField] {
        try fields.map { (field) throws(FormError) in try field.field() }
    }
}

private struct StoredField: Codable {
    var key: String
    var label: String
    var kind: String
    var required: Bool?
    var help: String?
    var options: [String]?
    var columns: [StoredColumn]?
    var numbered: Bool?
    var maxLength: Int?
    var prints: String?

    enum CodingKeys: String, CodingKey {
        case key, label, kind, required, help, options, columns, numbered, prints
        case maxLength = "max_length"
    }

    init(_ field: FormField) {
        key = field.key
        label = field.label
        kind = field.kind.type.rawValue
        required = field.required ? true : nil
        help = field.help.isEmpty ? nil : field.help
        options = field.options.isEmpty ? nil : field.options
        columns = field.columns.isEmpty ? nil : field.columns.map { StoredColumn(key: $0.key, label: $0.label) }
        numbered = field.numbered ? true : nil
        maxLength = field.maxLength
        prints = field.prints == .sheet ? nil : field.prints.rawValue
    }

    func field() throws(FormError) -> FormField {
        let place = prints.map(PrintPlace.init(rawValue:)) ?? .sheet
        guard let place else { throw .unreadable("\(key): prints \(prints ?? "")") }
        return FormField(
            key: key, label: label, kind: try fieldKind(), required: required ?? false, help: help ?? "",
            maxLength: maxLength, prints: place)
    }

    private func fieldKind() throws(FormError) -> FieldKind {
        guard let type = FieldType(rawValue: kind) else { throw .unreadable("\(key): kind \(kind)") }
        return FieldKind(
            type, options: options ?? [],
            columns: (columns ?? []).map { TableColumn(key: $0.key, label: $0.label) }, numbered: numbered ?? false)
    }
}

private struct StoredColumn: Codable {
    var key: String
    var label: String
}

private enum JSON {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            preconditionFailure("strings, numbers and arrays always encode: \(error)")
        }
    }

    static func decode<T: Decodable>(_ bytes: [UInt8]) throws(FormError) -> T {
        do {
            return try JSONDecoder().decode(T.self, from: Data(bytes))
        } catch {
            throw .unreadable(place(of: error))
        }
    }

    private static func place(of error: any Error) -> String {
        let path: [any CodingKey] =
            switch error as? DecodingError {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            default: []
            }
        return path.isEmpty ? "JSON" : path.map(\.stringValue).joined(separator: ".")
    }
}
