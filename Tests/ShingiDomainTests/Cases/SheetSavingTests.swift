import Testing

@testable import ShingiDomain

@Suite("Saving over what others saved")
struct SheetSavingTests {
    private let old = SheetContent(["a": .text("旧"), "b": .text("旧")])
    private let mine = SheetContent(["a": .text("私"), "b": .text("旧")])
    private let others = SheetContent(["a": .text("旧"), "b": .text("他")])

    @Test("over the version that was seen, a change is possible")
    func possible() {
        #expect(mine.saving(from: (1, old), over: (1, old)) == .possible)
    }

    @Test("what is stored already, or was left alone, need not be saved")
    func needless() {
        #expect(others.saving(from: (1, old), over: (2, others)) == .needless)
        #expect(old.saving(from: (1, old), over: (2, others)) == .needless)
        #expect(old.saving(from: (1, old), over: (1, old)) == .needless)
    }

    @Test("over a version that was not seen, a change is a conflict, even in another field")
    func conflict() {
        #expect(mine.saving(from: (1, old), over: (2, others)) == .conflict)
        #expect(mine.saving(from: nil, over: (2, others)) == .conflict)
    }

    @Test("to put the old text back over the version seen is a change")
    func back() {
        #expect(old.saving(from: (2, others), over: (2, others)) == .possible)
    }

    @Test(
        "after a conflict untouched fields take over what was stored, touched ones stay, and only both-changed are contested"
    )
    func merged() {
        let merged = mine.merged(with: others, from: old)
        #expect(merged.content == SheetContent(["a": .text("私"), "b": .text("他")]))
        #expect(merged.contested.isEmpty)
        let rival = SheetContent(["a": .text("敵"), "b": .text("旧")])
        #expect(mine.merged(with: rival, from: old).contested == ["a"])
        #expect(mine.merged(with: rival, from: old).content == mine)
    }

    @Test("without a version seen, every difference is contested, but a field nobody wrote is as good as empty")
    func unseen() {
        let empty = SheetContent(["a": .text("私"), "b": .text("旧"), "c": .items([])])
        #expect(empty.merged(with: others, from: nil).contested == ["a", "b"])
    }

    @Test("fields sent back empty are no change of a sheet nobody has written on")
    func empties() {
        let sent = SheetContent([
            "a": .text(""), "b": .items(["", ""]), "c": .table([["x": ""]]), "d": .checked(false),
        ])
        #expect(sent == SheetContent())
        #expect(sent.json == "{}")
        var content = SheetContent(["a": .text("一")])
        content["a"] = .text("")
        #expect(content == SheetContent())
        #expect(SheetContent(["a": .text(" ")]) != SheetContent())
    }
}
