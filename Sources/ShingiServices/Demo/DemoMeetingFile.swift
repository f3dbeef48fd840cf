import ShingiDomain

/// Resources/Demo/meetings.json: a meeting that was held and one that is planned.
struct DemoMeetingFile: Decodable, Sendable {
    let meetings: [Meeting]

    struct Meeting: Decodable, Sendable {
        let plannedOn: CivilDate
        /// The last meeting of its term before it.
        let ordinal: Int
        let date: CivilDate
        let startsAt: TimeOfDay
        let plannedClose: TimeOfDay?
        let place: String
        let form: MeetingForm
        let agendaReleasedOn: CivilDate
        let agenda: [Item]
        /// Nil while it is planned.
        let day: Day?
        let repliesOn: CivilDate?
    }

    struct Item: Decodable, Sendable {
        let kind: AgendaKind
        let `case`: String?
        let title: String?
        let pages: Int?
        /// Of an item that no case stands behind.
        let papers: [DemoPaper]?
        /// Whether it reports what was promised at the meeting before.
        let keepsPromise: Bool?
        let decidedAt: TimeOfDay?
        let conditions: [Condition]?
    }

    struct Condition: Decodable, Sendable {
        let text: String
        let mustReport: Bool
    }

    struct Day: Decodable, Sendable {
        let openedAt: TimeOfDay
        let closedAt: TimeOfDay
        let attendance: [Attendance]
        let errata: [Erratum]
    }

    struct Attendance: Decodable, Sendable {
        let member: String
        let mode: AttendanceMode
        let arrivedAt: TimeOfDay?
    }

    struct Erratum: Decodable, Sendable {
        let at: TimeOfDay
        let `case`: String
        /// The matter's place in the case, from 1.
        let matter: Int
        let field: String
        let from: String
        let to: String
        let saidBy: String?
    }
}
