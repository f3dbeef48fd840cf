import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct CouncilServiceTests {
    private func council(_ fixture: Fixture) throws -> Council {
        try fixture.read { try $0.councils.current(for: fixture.actor(.administrator)) }
    }

    private func update(_ fixture: Fixture, _ council: Council, version: Int = 1, by actor: Actor? = nil) throws {
        try fixture.write {
            try $0.councils.update(council, version: version, by: actor ?? fixture.actor(.administrator))
        }
    }

    @Test("only the administrator changes the settings", arguments: [Role.secretariat, .clerk, .department, .member])
    func roles(role: Role) throws {
        let fixture = try Fixture()
        let council = try council(fixture)
        #expect(throws: RightsError.self) { try update(fixture, council, by: fixture.actor(role)) }
    }

    @Test("every setting comes back as it was saved, and the record names what changed")
    func roundTrip() throws {
        let fixture = try Fixture()
        var council = try council(fixture)
        council.name = "月見区個人情報保護審議会"
        council.settings.consultationNumber = NumberRule(try NumberPattern("{fiscal_year}諮問第{n}号"), .fiscalYear)
        council.settings.materialNumbers.numbering = .pageRanges
        council.settings.openness = .closedByDefault
        council.settings.closedReason = "条例第7条第5号"
        council.settings.materialsPublic = false
        council.settings.materialsNotPublicReason = "保護措置の詳細を含むため"
        council.settings.minutesStyle = .summary
        try update(fixture, council)
        #expect(try self.council(fixture) == council)
        #expect(
            try fixture.history(of: .council(fixture.council)) == [
                "審議会の設定を変更しました(審議会の名称、諮問番号、資料番号、会議の公開、非公開の理由、会議録の様式、資料の公表、資料を公表しない理由)。"
            ])
    }

    @Test("a later change is not overwritten")
    func conflict() throws {
        let fixture = try Fixture()
        let council = try council(fixture)
        try update(fixture, council)
        #expect(throws: ServiceError.conflict(current: 2)) { try update(fixture, council) }
    }

    @Test("settings that would make wrong records are refused")
    func refused() throws {
        let fixture = try Fixture()
        var council = try council(fixture)
        council.settings.openness = .closedByDefault
        #expect(throws: CouncilError.setting(.closedReasonMissing)) { try update(fixture, council) }
        council.settings.openness = .openByDefault
        council.addressee = " "
        #expect(throws: CouncilError.missing(.addressee)) { try update(fixture, council) }
        _ = try fixture.stranger()
        council.addressee = "区長"
        council.name = "隣の市の審議会"
        #expect(throws: CouncilError.nameTaken) { try update(fixture, council) }
    }

    @Test("the preview says the next number of each kind, or why there is none")
    func preview() throws {
        let fixture = try Fixture { $0.replyNumber.scope = .fiscalYear }
        try fixture.acceptedCase()
        func preview() throws -> NumberPreview {
            try fixture.read { try $0.councils.preview(for: fixture.actor(.administrator)) }
        }
        #expect(try preview().consultation == .number("諮問第2号"))
        #expect(try preview().meetingTitle == .number("第13期第1回"))
        #expect(try preview().reply == .number("答申第1号"))
        fixture.clock.move(to: Instant(day(2030, 1, 1), time(9, 0)))
        guard case .unavailable = try preview().meetingTitle else {
            Issue.record("a meeting between terms has no title")
            return
        }
        var council = try council(fixture)
        council.settings.consultationNumber.scope = .agendaOrder
        try update(fixture, council)
        #expect(try preview().consultation == .agendaOrder)
    }
}
