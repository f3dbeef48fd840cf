import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("20,000 characters of any kind in every field that takes text")
struct AwkwardTextTests {
    let site: TestSite
    let browser: Browser
    let id: CaseID
    let matter: MatterID

    init() throws {
        site = try TestSite()
        browser = try site.signIn(as: .department)
        let writer = try site.actor(.department)
        let administrator = try site.actor(.administrator)
        (id, matter) = try site.store.write { services in
            let heading = FormHeading(law: "審議会条例", article: "第2条", title: "長い文", mayBeReport: .never)
            let provision = try services.provisions.create(heading, by: administrator)
            var entry = try services.provisions.detail(provision, for: administrator).entry
            entry.fields = [
                ShingiDomain.FormField(key: "", label: "1行", kind: .line),
                ShingiDomain.FormField(key: "", label: "文章", kind: .text),
                ShingiDomain.FormField(key: "", label: "箇条書き", kind: .items),
                ShingiDomain.FormField(
                    key: "", label: "表",
                    kind: .table(columns: [TableColumn(key: "", label: "列")], numbered: true)),
            ]
            let version = try services.provisions.saveDraft(provision, entry, version: 1, by: administrator)
            _ = try services.provisions.publish(provision, version: version, by: administrator)
            let department = try services.drafts.departments(for: writer)[0].id
            let id = try services.drafts.create(
                CaseEntry(
                    title: "長い文の案件", owner: department,
                    matters: [MatterEntry(provision: provision, kind: .consultation)]), by: writer)
            return (id, try services.drafts.editable(id, for: writer).sheets[0].matter.id)
        }
    }

    @Test(
        "it comes back byte for byte, for writing and for reading",
        arguments: ["item_2", "item_3", "item_4.0", "item_5.0.column_1"])
    func comesBack(control: String) throws {
        let path = Paths.caseDraft(id)
        let name = "sheet.\(matter).\(control)"
        let text = AwkwardText.line(SheetContent.longestText)
        #expect(text.count == SheetContent.longestText)
        _ = try browser.get(path)
        let done = try browser.submit(path, [name: text])
        #expect(done.status == 303, "\(done.text.prefix(300))")
        let stored = try #require(try browser.get(path).field(name))
        #expect(Array(stored.utf8) == Array(text.utf8))
        let page = try browser.get(Paths.case(id))
        #expect(HTMLText.unescaped(page.html).utf8.count > text.utf8.count)
        #expect(HTMLText.unescaped(page.html).contains(text))
    }

    @Test("one character more is refused at the field, and kept on the page")
    func oneMore() throws {
        let path = Paths.caseDraft(id)
        let text = AwkwardText.line(SheetContent.longestText + 1)
        _ = try browser.get(path)
        let page = try browser.submit(path, ["sheet.\(matter).item_3": text])
        #expect(page.status == 422)
        #expect(page.text.contains("「文章」は20000文字以内です"))
        #expect(page.field("sheet.\(matter).item_3").map { Array($0.utf8) } == Array(text.utf8))
    }
}
