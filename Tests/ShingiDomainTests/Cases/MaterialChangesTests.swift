import Testing

@testable import ShingiDomain

@Suite("Papers among each other")
struct MaterialChangesTests {
    @Test("a paper goes up, down, or to another's place; beyond the ends it stays")
    func order() {
        let papers = [paper(1), paper(2), paper(3), paper(4)]
        func ids(_ id: Int64, _ move: MaterialMove) -> [Int64]? {
            papers.moving(MaterialID(rawValue: id), move)?.map(\.id.rawValue)
        }
        #expect(ids(3, .up) == [1, 3, 2, 4] && ids(3, .down) == [1, 2, 4, 3])
        #expect(ids(4, .toPlace(of: MaterialID(rawValue: 1))) == [4, 1, 2, 3])
        #expect(ids(1, .toPlace(of: MaterialID(rawValue: 3))) == [2, 3, 1, 4])
        #expect(ids(1, .up) == nil && ids(4, .down) == nil && ids(2, .toPlace(of: MaterialID(rawValue: 9))) == nil)
    }

    @Test("each category counts for itself, and what was replaced or removed is not counted")
    func names() {
        var replaced = paper(2)
        replaced.replacedBy = MaterialID(rawValue: 5)
        var removed = paper(3)
        removed.removedAt = removed.addedAt
        let papers = [paper(1), replaced, removed, paper(4, .reference), paper(5), paper(6, .enclosure)]
        let names = MaterialNumbers.names(papers)
        #expect(Set(names.values) == ["資料1", "参考1", "資料2", "別紙1"])
        #expect(names[MaterialID(rawValue: 5)] == "資料2" && names[replaced.id] == nil && names[removed.id] == nil)
        var successor = paper(5)
        successor.original = replaced.id
        #expect(MaterialNumbers.names([successor], given: [replaced.id: "資料20-1"])[successor.id] == "資料20-1")
    }

    @Test("what was handed out under a number keeps its category; everything else about it may change")
    func category() throws {
        let other = MaterialHandling(category: .reference, delivery: .tabled, access: .open)
        #expect(try paper(1).changed(title: " 図 ", to: other).handling == other)
        #expect(try paper(1).changed(title: " 図 ", to: other).title == "図")
        #expect(throws: MaterialError.categoryFixed(number: "資料20-1")) {
            try paper(1).changed(title: "図", to: other, number: "資料20-1")
        }
        #expect(throws: MaterialError.titleMissing) { try paper(1).changed(title: " 　", to: other) }
    }

    @Test("what comes with the meeting's agenda out is an addition, while it sits it is handed out at the table")
    func delivery() {
        #expect(MaterialDelivery(expectedAt: nil, isReleased: false) == .inAdvance)
        #expect(MaterialDelivery(expectedAt: .planned, isReleased: false) == .inAdvance)
        #expect(MaterialDelivery(expectedAt: .planned, isReleased: true) == .addition)
        #expect(MaterialDelivery(expectedAt: .open, isReleased: true) == .tabled)
    }

    private func paper(_ id: Int64, _ category: MaterialCategory = .paper) -> Material {
        Material(
            id: MaterialID(rawValue: id), caseID: CaseID(rawValue: 1), position: Int(id), title: "図",
            handling: MaterialHandling(category: category), fileName: "図.pdf", mediaType: "application/pdf",
            content: Content(id: ContentID(rawValue: id), size: 1, sha256: []),
            addedAt: Instant(unixMilliseconds: 0))
    }
}
