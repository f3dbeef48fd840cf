import Testing

@testable import ShingiDomain

@Suite("Counts")
struct TallyTests {
    @Test("a sum that is not the number of voters is refused in the words of the screen")
    func sum() {
        let problems = Tally(inFavour: 14, against: 1).problems(mayVote: 17, reason: nil)
        #expect(problems.map(\.message) == ["賛成と反対の合計が議決に加われる人数(17名)と合いません。17名になるよう直すか、理由を書いてください。"])
        #expect(problems.map(\.field) == [nil])
        #expect(
            Tally(inFavour: 14, against: 1, abstained: 1).problems(mayVote: 17, reason: "")
                == [.sum(mayVote: 17, withAbstentions: true)])
    }

    @Test("a stated reason lets a sum pass, blanks are no reason")
    func reason() {
        #expect(Tally(inFavour: 14, against: 1).problems(mayVote: 17, reason: "2名が離席").isEmpty)
        #expect(!Tally(inFavour: 14, against: 1).problems(mayVote: 17, reason: "　").isEmpty)
    }

    @Test("18 for 17 voters and negative counts are refused, with a reason too")
    func single() {
        let tooMany = Tally(inFavour: 18, against: -1).problems(mayVote: 17, reason: "理由")
        #expect(tooMany == [.tooMany(.inFavour, mayVote: 17), .negative(.against)])
        #expect(tooMany.map(\.field) == [.inFavour, .against])
        #expect(tooMany[0].message == "賛成の人数が議決に加われる人数(17名)を超えています。17名以下にしてください。")
    }

    @Test("counts as large as an integer do not bring the reckoning down")
    func overflow() {
        let tally = Tally(inFavour: .max, against: .max, abstained: .max)
        #expect(tally.problems(mayVote: 17, reason: nil).count == 3)
    }
}
