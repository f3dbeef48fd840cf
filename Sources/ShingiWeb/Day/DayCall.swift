import ShingiDomain
import ShingiServices
import Templates

/// Whether the item on the screen is the one being dealt with, and since when.
struct DayCall: TemplateModel {
    static let fields = TemplateFields<Self>(
        .optionalText("since", \.since), .text("callText", \.text), .optionalText("callAction", \.action))

    /// For a clock that counts on; nil for an item that is not being dealt with now.
    let since: String?
    let text: String
    /// Nil for the one that is called up already.
    let action: String?

    /// Nil while the meeting is not open.
    init?(_ item: AgendaItemID, _ sheet: DaySheet) {
        guard sheet.meeting.state == .open else { return nil }
        if let called = sheet.called, called.item == item {
            since = called.notedAt.iso
            text = "\(called.at.iso)からこの議題に入っています。"
            action = nil
        } else {
            since = nil
            let current = sheet.called.flatMap { call in sheet.items.first { $0.item.id == call.item } }
            text = current.map { "今の議題は\($0.name)です。" } ?? "今の議題はありません。"
            action = Paths.agendaItemCalls(item)
        }
    }
}
