import Testing

@testable import ShingiDomain

@Suite("Forms of provisions")
struct FormTests {
    private let file = """
        {"key":"outside_use","law":"個人情報保護条例","article":"第19条第1項","title":"目的外利用","may_be_report":true,
         "fields":[
          {"key":"records","label":"目的外利用する個人情報","kind":"table","required":true,"numbered":true,
           "columns":[{"key":"record","label":"個人情報"},{"key":"purpose","label":"利用目的"}]},
          {"key":"medium","label":"記録形態","kind":"choice","options":["紙","電磁的媒体"]},
          {"key":"reason","label":"必要とする理由","kind":"text","help":"具体的に書く。","max_length":400},
          {"key":"web","label":"区ホームページ掲載予定","kind":"check"}]}
        """

    @Test("a shipped file is read whole and written again the same")
    func shipped() throws {
        let definition = try ProvisionDefinition(json: Array(file.utf8))
        #expect(definition.article == "第19条第1項")
        #expect(definition.mayBeReport == .standingApproval)
        #expect(definition.fields.map(\.required) == [true, false, false, false])
        #expect(definition.fields[0].numbered)
        #expect(definition.fields[0].columns.map(\.label) == ["個人情報", "利用目的"])
        #expect(definition.fields[1].options == ["紙", "電磁的媒体"])
        #expect(definition.fields[2].maxLength == 400)
        #expect(try ProvisionDefinition(json: Array(definition.json.utf8)) == definition)
    }

    @Test("stored fields come back the same and in stable bytes")
    func stored() throws {
        let json = FormField.json(Example.fields)
        #expect(try FormField.fields(json: json) == Example.fields)
        #expect(FormField.json(try FormField.fields(json: json)) == json)
        #expect(
            FormField.json([FormField(key: "a", label: "題", kind: .line)])
                == #"[{"key":"a","kind":"line","label":"題"}]"#)
    }

    @Test(
        "a file that is not of the format says where",
        arguments: [
            ("{", "JSON"), (#"{"key":"a"}"#, "law"),
            (#"[{"key":"a","label":"題","kind":"drawing"}]"#, "a: kind drawing"),
        ])
    func unreadable(json: String, place: String) {
        #expect(throws: FormError.unreadable(place)) {
            if json.hasPrefix("[") {
                _ = try FormField.fields(json: json)
            } else {
                _ = try ProvisionDefinition(json: Array(json.utf8))
            }
        }
    }

    @Test("fields that can't be filled in or found again are refused")
    func refusals() {
        let text = FormField(key: "a", label: "題", kind: .text)
        let table: [([FormField], FormError)] = [
            ([], .noFields), ([text, text], .duplicateKey("a")),
            ([FormField(key: "a.b", label: "題", kind: .text)], .unusableKey("a.b")),
            ([FormField(key: "1", label: "題", kind: .text)], .unusableKey("1")),
            ([FormField(key: "項目", label: "題", kind: .text)], .unusableKey("項目")),
            ([FormField(key: "a", label: "　", kind: .text)], .noLabel("a")),
            ([FormField(key: "a", label: "題", kind: .choice(options: []))], .noOptions("題")),
            ([FormField(key: "a", label: "題", kind: .table(columns: [], numbered: false))], .noColumns("題")),
            ([FormField(key: "a", label: "題", kind: .text, maxLength: 20_001)], .maxLength("題")),
        ]
        for (fields, error) in table {
            #expect(throws: error) { try Example.form(fields) }
        }
    }

    @Test("what a provision allows is said in words")
    func reportRule() {
        #expect(ReportRule.never.label == "必ず諮問事項")
        #expect(ReportRule.never.allowedKinds == [.consultation])
        #expect(ReportRule.standingApproval.allowedKinds == [.consultation, .report])
    }
}
