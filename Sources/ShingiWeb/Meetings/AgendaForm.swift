import HTTP
import ShingiDomain
import ShingiServices

/// What is typed beside an agenda: page counts, and what entries without a case are called.
struct AgendaForm {
    private(set) var typed: [AgendaItemID: String] = [:]
    private(set) var counts: [AgendaItemID: Int?] = [:]
    private(set) var titles: [AgendaItemID: String] = [:]
    /// The agenda's when the page was drawn; nil where a form came without.
    private(set) var version: Int?
    var errors = FieldErrors()

    init(_ board: AgendaBoard) {
        version = board.version
        for line in board.lines { typed[line.item.id] = line.item.pageCount.map(String.init) ?? "" }
    }

    init(_ sent: FormData) {
        version = sent["version"].flatMap { Int($0) }
        for entry in sent.values.entries {
            if entry.name.hasPrefix("title."), let id = AgendaItemID(text: entry.name.dropFirst(6)) {
                titles[id] = entry.value
            }
            guard entry.name.hasPrefix("pages."), let id = AgendaItemID(text: entry.name.dropFirst(6)) else { continue }
            typed[id] = entry.value
            do {
                counts[id] = try PageCount(entry.value).value
            } catch {
                errors.add(error.message, to: entry.name)
            }
        }
    }

    /// Somebody else was first: what is shown is how the agenda stands now, with what was typed here.
    mutating func collide(at current: Int) {
        version = current
        errors.addToForm("ほかの人が先に次第を変えました。今の次第を表示しています。入力したページ数は残してあります。確かめて、もう一度操作してください。")
    }

    static func name(of id: AgendaItemID) -> String { "pages.\(id)" }
    static func titleName(of id: AgendaItemID) -> String { "title.\(id)" }
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
