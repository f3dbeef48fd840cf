import Testing

@testable import ShingiDomain

@Suite("Access of former members")
struct AppointmentAccessTests {
    private static let first = CivilDate(unchecked: 2022, 7, 1)
    private static let last = CivilDate(unchecked: 2024, 6, 30)

    private func access(_ reason: EndReason, next: CivilDate?, on date: CivilDate) throws -> Bool {
        let period = try #require(CivilDateRange(Self.first, Self.last))
        return Appointment.givesAccess(period, reason, nextTerm: next, on: date)
    }

    @Test("a member in office has it from the first day to the last")
    func inOffice() throws {
        #expect(try access(.resigned, next: nil, on: Self.first))
        #expect(try access(.resigned, next: nil, on: Self.last))
        #expect(try !access(.termExpired, next: nil, on: Self.first.adding(days: -1)))
    }

    @Test("whoever resigned or was dismissed loses it on the day after", arguments: [EndReason.resigned, .dismissed])
    func gone(reason: EndReason) throws {
        #expect(try !access(reason, next: nil, on: Self.last.adding(days: 1)))
    }

    @Test("whose term ran out keeps it until the next term has begun")
    func expired() throws {
        let next = Self.last.adding(days: 10)
        #expect(try access(.termExpired, next: nil, on: Self.last.adding(days: 400)))
        #expect(try access(.termExpired, next: next, on: next.adding(days: -1)))
        #expect(try !access(.termExpired, next: next, on: next))
    }
}
