import Testing

@testable import ShingiDomain

@Suite("Settings of a council")
struct CouncilSettingsTests {
    @Test("a new council's settings are valid")
    func standard() {
        #expect(CouncilSettings().validate().isEmpty)
        #expect(CouncilSettings().meetingTitle.pattern.text == "第{term}期第{n}回")
        #expect(CouncilSettings().materialNumbers.annex.text == "資料{n}-{m}")
    }

    @Test("the two councils of the facts are valid")
    func facts() throws {
        #expect(try Self.adachi().validate().isEmpty)
        var shinjuku = CouncilSettings()
        shinjuku.meetingTitle = NumberRule(try NumberPattern("{fiscal_year} 第{n}回"), .fiscalYear)
        shinjuku.consultationNumber = NumberRule(try NumberPattern("諮問事項({n})"), .agendaOrder)
        shinjuku.materialNumbers.numbering = .throughFiscalYear
        shinjuku.itemDecision = .apart
        #expect(shinjuku.validate().isEmpty)
    }

    static func adachi() throws -> CouncilSettings {
        var settings = CouncilSettings()
        settings.meetingTitle = NumberRule(try NumberPattern("第{term:kanji}期・第{n}回"), .term)
        settings.materialNumbers.numbering = .pageRanges
        settings.decisionWord = .acknowledgement
        return settings
    }

    @Test(
        "a count that starts again needs a title that tells the runs apart",
        arguments: [
            ("第{n}回", NumberScope.term, false), ("第{term}期第{n}回", .fiscalYear, false),
            ("{fiscal_year}第{n}回", .term, false),
            ("{fy}年度第{n}回", .fiscalYear, false), ("{era}{fy}年度第{n}回", .fiscalYear, true),
            ("{fiscal_year}第{n}回", .fiscalYear, true), ("第{term:kanji}期第{n}回", .term, true), ("第{n}回", .forever, true),
        ])
    func titles(pattern: String, scope: NumberScope, isValid: Bool) throws {
        var settings = CouncilSettings()
        settings.meetingTitle = NumberRule(try NumberPattern(pattern), scope)
        #expect(settings.validate() == (isValid ? [] : [.sameTitleTwice(scope)]))
    }

    @Test("every scope is allowed exactly where a council was seen to use it", arguments: NumberScope.allCases)
    func scopes(scope: NumberScope) throws {
        var settings = CouncilSettings()
        settings.meetingTitle.scope = scope
        settings.meetingTitle.pattern = try NumberPattern("{fiscal_year} 第{term}期第{n}回")
        settings.consultationNumber.scope = scope
        settings.replyNumber.scope = scope
        let refused: [SettingField] =
            switch scope {
            case .forever, .fiscalYear, .term: []
            case .meeting: [.meetingTitle, .consultationNumber, .replyNumber]
            case .agendaOrder: [.meetingTitle, .replyNumber]
            }
        #expect(settings.validate() == refused.map { .scopeNotAllowed($0, scope) })
    }

    @Test("second numbers belong to annexes and references, and only there")
    func branches() throws {
        let plain = try NumberPattern("第{n}")
        let branched = try NumberPattern("{fiscal_year}第{term}期{n}-{m}")
        var settings = CouncilSettings()
        settings.meetingTitle.pattern = branched
        settings.consultationNumber.pattern = branched
        settings.replyNumber.pattern = branched
        settings.materialNumbers = MaterialNumberRule(.eachMeeting, main: branched, annex: plain, reference: plain)
        #expect(
            settings.validate() == [
                .branchNotAllowed(.meetingTitle), .branchNotAllowed(.consultationNumber),
                .branchNotAllowed(.replyNumber),
                .branchNotAllowed(.materialNumber), .branchMissing(.annexNumber), .branchMissing(.referenceNumber),
            ])
    }

    @Test("closing meetings or withholding papers needs a reason", arguments: ["", " 　"])
    func reasons(blank: String) {
        var settings = CouncilSettings()
        settings.openness = .closedByDefault
        settings.closedReason = blank
        settings.materialsPublic = false
        settings.materialsNotPublicReason = blank
        #expect(settings.validate() == [.closedReasonMissing, .materialsReasonMissing])
        #expect(settings.validate().map(\.field) == [.closedReason, .materialsNotPublicReason])
        settings.closedReason = "情報公開条例第7条第5号"
        settings.materialsNotPublicReason = "個人情報を含むため"
        #expect(settings.validate().isEmpty)
    }

    @Test("every error names its field and says what to do")
    func messages() {
        let errors: [SettingsError] =
            NumberScope.allCases.map(SettingsError.sameTitleTwice)
            + SettingField.allCases.flatMap {
                [.branchMissing($0), .branchNotAllowed($0), .scopeNotAllowed($0, .meeting)]
            }
            + [.closedReasonMissing, .materialsReasonMissing]
        #expect(errors.allSatisfy { $0.message.hasSuffix("。") && !$0.field.label.isEmpty })
    }

    @Test("the examples beside the patterns are what the patterns give")
    func examples() throws {
        let fields: [SettingField] = [
            .meetingTitle, .consultationNumber, .replyNumber, .materialNumber, .annexNumber, .referenceNumber,
        ]
        for example in fields.compactMap(\.example).flatMap({ $0.split(separator: "、") }) {
            let parts = example.split(separator: " → ").map { String($0) }
            let pattern = try NumberPattern(parts[0])
            let texts = try ["2021-10-21", "2016-06-01"].flatMap { iso in
                try [1, 5, 7, 11, 20, 462].map {
                    try pattern.text($0, branch: 1, in: NumberPatternTests.context(iso))
                }
            }
            #expect(texts.contains(parts[1]))
        }
    }
}
