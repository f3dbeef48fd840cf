import Testing

@testable import ShingiDomain

@Suite("Numbers across fiscal years and terms")
struct NumberRuleTests {
    /// Ordinals 12 and 13; the term changes on 1 July 2022, in the middle of 令和4年度.
    private let terms = [
        Term(
            id: TermID(12), council: CouncilID(1), ordinal: 12,
            period: CivilDateRange(CivilDate(unchecked: 2022, 6, 30)).extended(from: CivilDate(unchecked: 2020, 7, 1))),
        Term(
            id: TermID(13), council: CouncilID(1), ordinal: 13,
            period: CivilDateRange(CivilDate(unchecked: 2024, 6, 30)).extended(from: CivilDate(unchecked: 2022, 7, 1))),
    ]

    private func context(_ date: CivilDate, meeting: Int64 = 1) -> NumberContext {
        NumberContext(
            council: CouncilID(1), date: date, term: Term.inForce(on: date, among: terms), meeting: meeting)
    }

    /// The texts of numbers given on these days, one after the other, each from its own sequence.
    private func give(_ rule: NumberRule, kind: NumberKind, on days: [String]) throws -> [String] {
        var sequences: [SequenceKey: NumberSequence] = [:]
        return try days.enumerated().map { index, iso in
            let context = context(try #require(CivilDate(iso: iso)), meeting: Int64(index / 2))
            let key = try #require(try rule.key(for: kind, in: context))
            return try rule.text(sequences[key, default: NumberSequence(key)].give(), in: context)
        }
    }

    /// Around 31 March / 1 April and around the change of term.
    private static let days = [
        "2022-03-31", "2022-03-31", "2022-04-01", "2022-06-30", "2022-07-01", "2023-03-31", "2023-04-01",
    ]

    @Test(
        "each scope starts again where it should and nowhere else",
        arguments: [
            ("諮問第{n}号", NumberScope.forever, ["諮問第1号", "諮問第2号", "諮問第3号", "諮問第4号", "諮問第5号", "諮問第6号", "諮問第7号"]),
            (
                "{fiscal_year}諮問第{n}号", .fiscalYear,
                [
                    "令和3年度諮問第1号", "令和3年度諮問第2号", "令和4年度諮問第1号", "令和4年度諮問第2号", "令和4年度諮問第3号", "令和4年度諮問第4号",
                    "令和5年度諮問第1号",
                ]
            ),
            ("諮問第{n}号", .term, ["諮問第1号", "諮問第2号", "諮問第3号", "諮問第4号", "諮問第1号", "諮問第2号", "諮問第3号"]),
            (
                "第{term:kanji}期・第{n}回", .term,
                ["第十二期・第1回", "第十二期・第2回", "第十二期・第3回", "第十二期・第4回", "第十三期・第1回", "第十三期・第2回", "第十三期・第3回"]
            ),
            (
                "第{term}期第{n}回", .term,
                ["第12期第1回", "第12期第2回", "第12期第3回", "第12期第4回", "第13期第1回", "第13期第2回", "第13期第3回"]
            ),
            (
                "{fiscal_year} 第{n}回", .fiscalYear,
                [
                    "令和3年度 第1回", "令和3年度 第2回", "令和4年度 第1回", "令和4年度 第2回", "令和4年度 第3回", "令和4年度 第4回", "令和5年度 第1回",
                ]
            ),
            ("資料{n}", .meeting, ["資料1", "資料2", "資料1", "資料2", "資料1", "資料2", "資料1"]),
        ] as [(String, NumberScope, [String])])
    func scopes(pattern: String, scope: NumberScope, expected: [String]) throws {
        let rule = NumberRule(try NumberPattern(pattern), scope)
        #expect(try give(rule, kind: .consultation, on: Self.days) == expected)
    }

    @Test("under the order of the agenda there is no sequence, only the place")
    func agendaOrder() throws {
        let rule = NumberRule(try NumberPattern("諮問事項({n})"), .agendaOrder)
        let context = context(CivilDate(unchecked: 2022, 7, 28))
        #expect(try rule.key(for: .consultation, in: context) == nil)
        #expect(try (1...3).map { try rule.text($0, in: context) } == ["諮問事項(1)", "諮問事項(2)", "諮問事項(3)"])
    }

    @Test("a scope whose term or meeting is missing gives no key")
    func missing() throws {
        let bare = NumberContext(council: CouncilID(1), date: CivilDate(unchecked: 2019, 1, 1))
        let pattern = try NumberPattern("第{n}回")
        #expect(throws: NumberingError.termMissing(bare.date)) {
            try NumberRule(pattern, .term).key(for: .meeting, in: bare)
        }
        #expect(throws: NumberingError.meetingMissing) {
            try NumberRule(pattern, .meeting).key(for: .material, in: bare)
        }
    }

    @Test("councils, kinds and scopes never share a counter")
    func keys() {
        let instances: [ScopeInstance] = [
            .forever, .fiscalYear(FiscalYear(startYear: 2022)), .fiscalYear(FiscalYear(startYear: 2023)),
            .term(TermID(2022)), .meeting(2022), .material(2022),
        ]
        let keys = [CouncilID(1), CouncilID(2)].flatMap { council in
            NumberKind.allCases.flatMap { kind in
                instances.map { SequenceKey(council: council, kind: kind, instance: $0) }
            }
        }
        #expect(Set(keys).count == keys.count)
        #expect(Set(instances.map(\.text)).count == instances.count)
    }
}

extension CivilDateRange {
    fileprivate func extended(from first: CivilDate) -> CivilDateRange { CivilDateRange(first, last) ?? self }
}
