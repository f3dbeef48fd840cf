import Testing

@testable import ShingiDomain

@Suite("Versions of a case sheet")
struct CaseSheetTests {
    private let sheet = CaseSheet(
        matter: MatterID(1), version: 3, form: FormID(1), content: Example.content, savedBy: AccountID(1),
        savedAt: Instant(unixMilliseconds: 0))

    @Test("a save over the version its writer saw becomes the next version")
    func saving() throws {
        let content = SheetContent(["content": .text("新しい内容")])
        let saved = try sheet.saving(content, over: 3, by: AccountID(2), at: Instant(unixMilliseconds: 1))
        #expect(saved?.version == 4)
        #expect(saved?.content == content)
        #expect(saved?.savedBy == AccountID(2))
    }

    @Test("a save over a version its writer has not seen is refused with both contents")
    func conflict() {
        let content = SheetContent(["content": .text("別の人の内容")])
        let conflict = #expect(throws: SheetConflict.self) {
            try sheet.saving(content, over: 2, by: AccountID(2), at: Instant(unixMilliseconds: 1))
        }
        #expect(conflict?.stored == sheet)
        #expect(conflict?.offered == content)
    }

    @Test("the same save twice makes one version")
    func twice() throws {
        #expect(try sheet.saving(Example.content, over: 2, by: AccountID(1), at: Instant(unixMilliseconds: 1)) == nil)
    }
}
