import Documents
import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Minutes as Word files")
struct MinutesWordTests {
    private static let own = "/meetings/1/minutes/record.docx"
    private static let open = "/public/minutes/1/record.docx"

    @Test("who may not read the minutes gets no Word file of them, and nobody one of what is not published")
    func rights() throws {
        let site = try TestSite()
        #expect(try site.browser().get(Self.open).status == 404)
        try MinutesStage.publish(on: site)
        #expect(try site.browser().get(Self.own)["Location"]?.hasPrefix("/sign-in") == true)
        #expect(try site.signIn(as: .department).get(Self.own).status == 404)
        let staff = try site.signIn(as: .secretariat)
        #expect(try staff.get("/meetings/1/minutes").links.contains(Self.own))
        #expect(try site.browser().get("/public/minutes/1").links.contains(Self.open))
        let actor = try site.actor(.secretariat)
        try site.store.write { try $0.minutesPublications.withdraw(MeetingID(rawValue: 1), by: actor) }
        #expect(try site.browser().get(Self.open).status == 404)
    }

    @Test(
        "the public Word file has nothing of what is withheld in any of its parts, whatever the style",
        arguments: MinutesStyle.allCases, WithheldStyle.allCases)
    func withheld(style: MinutesStyle, sign: WithheldStyle) throws {
        let site = try TestSite()
        try MinutesStage.publish(on: site, style: style, withheldAs: sign)
        let staff = try site.signIn(as: .secretariat)
        try Self.useTemplateWithTraces(staff)
        let whole = try Self.everything(in: staff.get(Self.own).body)
        #expect(whole.contains("青葉空さん") && whole.contains("電話で"))
        let answer = try site.browser().get(Self.open)
        #expect(answer.status == 200 && answer["Content-Type"] == MaterialKind.word.mediaType)
        #expect(answer["Cache-Control"] == "public, max-age=60" && answer["Set-Cookie"] == nil)
        let all = try Self.everything(in: answer.body)
        let sentence = sign == .bullets ? "●●●さんには●●●伝えました。" : "さんには伝えました。"
        #expect(all.contains(sentence) && all.contains("条例第7条第6号") && !all.contains("{{"))
        for words in MinutesStage.withheld { #expect(!all.contains(words), "\(words)") }
    }

    @Test(
        "turns stand in the council's style: names in brackets, roles alone, or questions and answers",
        arguments: [
            (MinutesStyle.verbatimWithNames, ["【会長】 それでは始めます。", "【環境課長】 青葉 空さんには電話で伝えました。"]),
            (.verbatimWithRoles, ["会長 それでは始めます。", "区側 青葉 空さんには電話で伝えました。"]),
            (.summary, ["・名簿の持ち主の青葉空さんには伝えましたか。", "→ 青葉 空さんには電話で伝えました。"]),
        ])
    func styles(style: MinutesStyle, lines: [String]) throws {
        let site = try TestSite()
        try MinutesStage.publish(on: site, style: style)
        let paragraphs = try WordText.paragraphs(of: site.signIn(as: .member).get(Self.own).body)
        for line in lines { #expect(paragraphs.contains(line), "\(paragraphs.suffix(6))") }
        #expect(paragraphs.contains { $0.hasSuffix(" 会議録") } && paragraphs.contains { $0.hasPrefix("日時\t令和4年") })
    }

    @Test("before they are approved the file says that it is a draft")
    func draft() throws {
        let site = try TestSite()
        let actor = try site.actor(.secretariat)
        try site.store.write { try $0.minutes.begin(MeetingID(rawValue: 1), by: actor) }
        let paragraphs = try WordText.paragraphs(of: site.signIn(as: .secretariat).get(Self.own).body)
        #expect(paragraphs.contains { $0.hasSuffix("会議録(案)") })
    }

    /// All parts of the archive uncompressed, with the words of each also as they read on when marks are left out.
    private static func everything(in file: [UInt8]) throws -> String {
        let archive = try ZipArchive(file)
        return try archive.names.reduce(into: archive.names.joined(separator: "\n")) { all, name in
            let contents = try archive.contents(of: name) ?? []
            all += String(decoding: contents, as: UTF8.self)
            all += (try? XMLReader.document(contents).root.text).map { $0.filter { !$0.isWhitespace } } ?? ""
        }
    }

    /// One that was made of the record itself: the words stand in its properties, in a remark, among what was deleted.
    private static func useTemplateWithTraces(_ staff: Browser) throws {
        let words = MinutesStage.withheld.joined()
        let standard = try ZipArchive(try StandardDocuments.load(resources: Installed.resources)[.minutes])
        var made = ZipWriter()
        for name in standard.names {
            var text = String(decoding: try standard.contents(of: name) ?? [], as: UTF8.self)
            if name == "word/document.xml" {
                text = text.replacing(
                    "<w:body>",
                    with:
                        "<w:body><w:p><w:commentRangeStart w:id=\"0\"/><w:del w:author=\"\(words)\"><w:r><w:delText>\(words)</w:delText></w:r></w:del></w:p>"
                )
            }
            made.add(name, Array(text.utf8))
        }
        made.add("docProps/core.xml", Array("<p>\(words)</p>".utf8))
        made.add("word/comments.xml", Array("<p>\(words)</p>".utf8))
        _ = try staff.get("/document_templates/minutes")
        let sent = try staff.upload(
            "/document_templates/minutes", files: [("file", "会議録.docx", "", made.finished())])
        #expect(sent.status == 303, "\(sent.text)")
    }
}
