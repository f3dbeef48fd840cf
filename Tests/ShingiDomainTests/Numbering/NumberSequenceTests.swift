import Testing

@testable import ShingiDomain

@Suite("Sequences of numbers")
struct NumberSequenceTests {
    let key = SequenceKey(council: CouncilID(1), kind: .consultation, instance: .forever)

    @Test("a sequence counts up and goes on from paper records")
    func counting() {
        var fresh = NumberSequence(key)
        #expect((1...5).map { _ in fresh.give() } == [1, 2, 3, 4, 5])
        var continued = NumberSequence(key, last: 469)
        #expect(continued.give() == 470)
    }

    @Test("no order of given and chosen numbers ever gives one twice, or leaves one out without a note")
    func neverTwice() {
        for choices in 0..<4_096 {
            var sequence = NumberSequence(key, last: 2)
            var given: [Int] = []
            var missing: [Int] = []
            for step in 0..<4 {
                let before = sequence.last
                let choice = choices >> (step * 3) & 7
                let gap = choice == 0 ? nil : try? sequence.give(choice, gapReason: "紙の記録による")
                if choice == 0 { sequence.give() }
                if sequence.last != before { given.append(sequence.last) }
                if let gap { missing += gap.numbers.first...gap.numbers.last }
            }
            let all = (given + missing).sorted()
            #expect(Set(all).count == all.count && all == Array(all.isEmpty ? 0..<0 : 3..<(3 + all.count)))
        }
    }

    @Test("a chosen number at or below the last is refused and changes nothing", arguments: [-1, 0, 1, 469])
    func alreadyGiven(number: Int) {
        var sequence = NumberSequence(key, last: 469)
        #expect(throws: NumberingError.alreadyGiven(number, last: 469)) { try sequence.give(number, gapReason: "理由") }
        #expect(sequence.last == 469)
    }

    @Test("numbers left out need a reason", arguments: [nil, "", " 　"] as [String?])
    func gapWithoutReason(reason: String?) throws {
        var sequence = NumberSequence(key, last: 469)
        let missing = NumberRange(470, 472)
        #expect(throws: NumberingError.gapWithoutReason(missing)) { try sequence.give(473, gapReason: reason) }
        #expect(sequence.last == 469)
        #expect(NumberingError.gapWithoutReason(missing).message == "470番から472番までが欠番になります。理由を入力してください。")
    }

    @Test("a gap with a reason is handed back to be noted")
    func gap() throws {
        var sequence = NumberSequence(key, last: 469)
        let gap = try sequence.give(471, gapReason: " 番号を取り違えた書類があるため ")
        #expect(gap == NumberGap(key: key, numbers: NumberRange(470, 470), reason: "番号を取り違えた書類があるため"))
        #expect(gap?.numbers.japanese == "470番")
        #expect(try sequence.give(472) == nil)
    }
}
