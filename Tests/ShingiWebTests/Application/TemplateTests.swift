import Templates
import Testing

@testable import ShingiWeb

@Suite("Templates")
struct TemplateTests {
    @Test("each is used by a page; parts may wait for theirs")
    func used() throws {
        let library = try TemplateLibrary(directory: "\(Installed.resources)/Templates")
        _ = try PageTemplates(from: library)
        #expect(library.unusedNames == [])
    }
}
