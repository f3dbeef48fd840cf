import HTTP
import ShingiDomain
import ShingiServices

/// The page counts beside an agenda, as typed.
struct AgendaForm {
    private(set) var typed: [AgendaItemID: String] = [:]
    private(set) var counts: [AgendaItemID: Int?] = [:]
    var errors = FieldErrors()

    init(_ lines: [AgendaLine]) {
        for line in lines { typed[line.item.id] = line.item.pageCount.map(String.init) ?? "" }
    }

    init(_ sent: FormData) {
        for entry in sent.values.entries {
            guard entry.name.hasPrefix("pages."), let id = AgendaItemID(text: entry.name.dropFirst(6)) else { continue }
            typed[id] = entry.value
            do {
                counts[id] = try PageCount(entry.value).value
            } catch {
                errors.add(error.message, to: entry.name)
            }
        }
    }

    static func name(of id: AgendaItemID) -> String { "pages.\(id)" }
}

/// A count of pages as typed; nothing typed is unknown.
struct PageCount {
    let value: Int?

    init(_ text: String) throws(AgendaError) {
        guard !text.allSatisfy(\.isWhitespace) else {
            value = nil
            return
        }
        guard let count = Int(typed: text) else { throw .pageCountOutOfRange }
        value = try NewAgendaItem.checked(count)
    }
}
