import Testing

@testable import ShingiDomain

@Suite("Date ranges")
struct CivilDateRangeTests {
    let base = CivilDate(unchecked: 2022, 3, 31)

    @Test("both ends belong to the range")
    func ends() throws {
        let range = try #require(CivilDateRange(base, base.adding(days: 2)))
        #expect(range.count == 3)
        #expect(range.contains(base) && range.contains(base.adding(days: 2)))
        #expect(!range.contains(base.adding(days: -1)) && !range.contains(base.adding(days: 3)))
    }

    @Test("a range can't end before it begins, and may be one day")
    func order() {
        #expect(CivilDateRange(base, base.adding(days: -1)) == nil)
        #expect(CivilDateRange(base, base) == CivilDateRange(base))
    }

    @Test("ranges overlap exactly when they share a day")
    func overlap() {
        let ranges = (0..<6).flatMap { first in
            (first..<6).compactMap { CivilDateRange(base.adding(days: first), base.adding(days: $0)) }
        }
        for left in ranges {
            for right in ranges {
                let shared = (0..<6).map(base.adding(days:)).contains { left.contains($0) && right.contains($0) }
                #expect(left.overlaps(right) == shared)
            }
        }
    }
}
