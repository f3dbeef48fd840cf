import Testing

@testable import ShingiDomain

@Suite("Page ranges of a packet")
struct PageRangeTests {
    /// The packet of 2022-07-28.
    private static let packet = [
        "1-21", "22-32", "33-43", "44-47", "48-55", "56-61", "62-78", "79-101", "102-103", "104-110", "111-210",
        "211-214",
    ]

    @Test("a real packet is contiguous and can be built page by page")
    func contiguous() throws {
        let ranges = try Self.packet.map { try #require(PageRange(text: $0)) }
        #expect(PageRange.breaks(in: ranges).isEmpty)
        for (range, next) in zip(ranges, ranges.dropFirst()) {
            #expect(range.following(pages: next.count) == next)
        }
        #expect(ranges.first == PageRange(startingPacketWith: 21))
        #expect(ranges.map(\.count).reduce(0, +) == 214)
    }

    @Test("a missing or doubled page is found in any place")
    func breaks() throws {
        let ranges = try Self.packet.map { try #require(PageRange(text: $0)) }
        for index in ranges.indices {
            var shifted = ranges
            shifted[index] = try #require(PageRange(ranges[index].first + 1, ranges[index].last + 1))
            #expect(PageRange.breaks(in: shifted).first?.expectedFirst == ranges[index].first)
        }
        #expect(
            PageRange.breaks(in: [ranges[0], ranges[2]]).map(\.message) == ["P33～P43の前の22ページから32ページまでがありません。"])
        #expect(
            PageRange.breaks(in: [ranges[0], ranges[0]]).map(\.message) == ["P1～P21は22ページから始まるはずです。ページが重なっています。"])
    }

    @Test("pages are written and read", arguments: ["P22～P32", "P5", "22-32", "p22-32", "Ｐ２２～Ｐ３２", "22〜32"])
    func reading(text: String) throws {
        let range = try #require(PageRange(text: text))
        #expect(PageRange(text: range.description) == range)
        #expect(["P22～P32", "P5"].contains(range.description))
    }

    @Test("what is no range is refused", arguments: ["", "P", "32-22", "0-3", "22-", "-3", "22-32-40", "22 32x"])
    func refusals(text: String) {
        #expect(PageRange(text: text) == nil)
    }

    @Test("a paper without pages has no range", arguments: [0, -1])
    func noPages(pages: Int) {
        #expect(PageRange(startingPacketWith: pages) == nil)
        #expect(PageRange(22, 32)?.following(pages: pages) == nil)
    }
}
