import HTTP
import ShingiDomain

/// Why a case goes back, and what is asked about its fields.
struct CaseReturnForm {
    var reason = ""
    var version: Int
    private(set) var comments: [CommentPlace: String] = [:]
    var errors = FieldErrors()

    static let prefix = "comments."

    init(_ subject: Case) {
        version = subject.version
    }

    /// Nil for what our page never sends.
    init?(_ form: FormData) {
        guard let version = form["version"].flatMap({ Int($0) }) else { return nil }
        self.version = version
        reason = form["reason"] ?? ""
        for entry in form.values.entries where entry.name.hasPrefix(Self.prefix) {
            guard let place = CommentPlace(String(entry.name.dropFirst(Self.prefix.count))) else { return nil }
            comments[place] = entry.value
        }
    }

    func text(at place: CommentPlace) -> String { comments[place] ?? "" }

    static func name(of place: CommentPlace) -> String { prefix + place.text }

    /// What was written, in the order of the fields.
    func entries(on places: [CommentPlace]) -> [CommentEntry] {
        let known = places.filter { comments[$0]?.contains { !$0.isWhitespace } == true }
        return known.map { CommentEntry(matter: $0.matter, path: $0.path, text: text(at: $0)) }
    }
}
