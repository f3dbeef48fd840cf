import ShingiDomain
import ShingiServices
import Templates

/// The second screen of the day, for everybody in the room.
struct RoomPage: Page {
    static let template = "day/room"
    static let fields = TemplateFields<Self>(.model("board", \.board), .text("events", \.events), .text("back", \.back))

    let title: String
    let board: RoomBoard
    let events: String
    let back: String

    init(_ sheet: DaySheet, at now: Instant) {
        title = "\(sheet.meeting.title) 会場の画面"
        board = RoomBoard(sheet, at: now)
        events = Paths.meetingRoomEvents(sheet.meeting.id)
        back = Paths.meetingDay(sheet.meeting.id)
    }
}

/// What changes of it.
struct RoomFragment: Page {
    static let template = "day/room_fragment"
    static let fields = TemplateFields<Self>(.model("board", \.board))

    let board: RoomBoard
    var title: String { "" }
}
