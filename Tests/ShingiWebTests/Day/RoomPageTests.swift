import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("The second screen of the day") struct RoomPageTests {
    @Test("it shows the item, the quorum and what came of a vote, and nobody's name")
    func board() throws {
        let stage = try DayStage()
        try stage.open(place: 11, web: 4)
        let room = try stage.clerk.get(Paths.meetingRoom(stage.meeting))
        #expect(room.status == 200)
        #expect(room.text.contains("ただいまの議題"))
        #expect(room.text.contains("定足数9名、出席15名、成立"))
        for name in try stage.names().values { #expect(!room.text.contains(name)) }
    }

    @Test("an item behind closed doors shows the room its number and the reason, and no more")
    func closedItem() throws {
        let stage = try DayStage()
        try stage.open()
        let actor = try stage.site.actor(.clerk)
        let sheet = try stage.site.store.read { try $0.days.sheet(of: stage.meeting, for: actor) }
        let item = try #require(sheet.items.first { $0.item.id == sheet.called?.item })
        let action = Paths.agendaItemOpenness(item.item.id)
        let refused = try stage.clerk.submit(action, ["item_closed": "1", "item_closed_reason": ""])
        #expect(refused.status == 422)
        #expect(refused.text.contains("非公開とする理由がありません。"))
        let done = try stage.clerk.submit(action, ["item_closed": "1", "item_closed_reason": "情報公開条例第7条第2号"])
        #expect(done.status == 303)
        let room = try stage.clerk.get(Paths.meetingRoom(stage.meeting))
        #expect(!room.text.contains(item.title))
        #expect(room.text.contains("情報公開条例第7条第2号"))
    }

    @Test("an event has an id, and each of its lines is marked (WHATWG HTML §9.2.6)")
    func event() {
        let event = LiveEvent(Array("<p>一</p>\r\n<p>二</p>".utf8))
        #expect(
            String(decoding: event.bytes, as: UTF8.self)
                == "id: \(event.id)\ndata: <p>一</p>\ndata: <p>二</p>\n\n")
        #expect(LiveEvent(Array("<p>一</p>\r\n<p>二</p>".utf8)).id == event.id)
        #expect(LiveEvent(Array("<p>三</p>".utf8)).id != event.id)
    }
}
