import Dispatch
import ShingiDomain
import Synchronization
import Testing

@testable import ShingiServices

@Suite struct SequenceServiceTests {
    private func rule(_ text: String, _ scope: NumberScope) throws -> NumberRule {
        NumberRule(try NumberPattern(text), scope)
    }

    private func draw(_ fixture: Fixture, _ rule: NumberRule, on date: CivilDate? = nil) throws -> DrawnNumber? {
        try fixture.write { services in
            let context = try services.sequences.context(fixture.council, on: date ?? services.now.civilDate)
            return try services.sequences.draw(.consultation, by: rule, in: context)
        }
    }

    @Test("numbers drawn by many at once are all different and none is missing")
    func concurrent() throws {
        let fixture = try Fixture()
        let rule = try rule("諮問第{n}号", .forever)
        let drawn = Mutex<[Int]>([])
        DispatchQueue.concurrentPerform(iterations: 64) { _ in
            guard let number = try? draw(fixture, rule) else { return }
            drawn.withLock { $0.append(number.count) }
        }
        #expect(drawn.withLock { $0.sorted() } == Array(1...64))
    }

    @Test("a refused act gives its number back unseen")
    func rolledBack() throws {
        let fixture = try Fixture()
        let rule = try rule("諮問第{n}号", .forever)
        struct Refused: Error {}
        #expect(throws: Refused.self) {
            try fixture.write { services in
                let context = try services.sequences.context(fixture.council, on: services.now.civilDate)
                _ = try services.sequences.draw(.consultation, by: rule, in: context)
                throw Refused()
            }
        }
        #expect(try draw(fixture, rule)?.count == 1)
    }

    @Test("a count begins again with the fiscal year or the term that its rule names")
    func scopes() throws {
        let fixture = try Fixture()
        let yearly = try rule("{fiscal_year}諮問第{n}号", .fiscalYear)
        #expect(try draw(fixture, yearly, on: day(2022, 3, 31))?.text == "令和3年度諮問第1号")
        #expect(try draw(fixture, yearly, on: day(2022, 3, 31))?.text == "令和3年度諮問第2号")
        #expect(try draw(fixture, yearly, on: day(2022, 4, 1))?.text == "令和4年度諮問第1号")
        let termly = try rule("第{term}期諮問第{n}号", .term)
        #expect(try draw(fixture, termly, on: day(2022, 6, 30))?.text == "第12期諮問第1号")
        #expect(try draw(fixture, termly, on: day(2022, 7, 1))?.text == "第13期諮問第1号")
        #expect(throws: NumberingError.self) { try draw(fixture, termly, on: day(2030, 1, 1)) }
    }

    @Test("what a page shows as the next number is the one that is drawn")
    func next() throws {
        let fixture = try Fixture()
        let rule = try rule("諮問第{n}号", .forever)
        let shown = try fixture.write { services in
            let context = try services.sequences.context(fixture.council, on: services.now.civilDate)
            try services.sequences.begin(.consultation, by: rule, in: context, after: 469)
            return try services.sequences.next(.consultation, by: rule, in: context)
        }
        #expect(shown == "諮問第470号")
        let drawn = try draw(fixture, rule)
        #expect(drawn?.text == "諮問第470号")
        #expect(drawn?.scope == "forever")
    }

    @Test("a council without numbers draws none")
    func none() throws {
        let fixture = try Fixture()
        #expect(try draw(fixture, rule("諮問事項({n})", .agendaOrder)) == nil)
    }
}
