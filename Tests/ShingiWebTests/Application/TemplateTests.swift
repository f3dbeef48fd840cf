import Templates
import Testing

@testable import ShingiWeb

@Suite("Templates")
struct TemplateTests {
    @Test("each is used by a page; a part may wait for its first one")
    func used() throws {
        let library = try TemplateLibrary(directory: "\(Installed.resources)/Templates")
        _ = try PageTemplates(from: library)
        #expect(library.unusedNames.filter { !$0.hasPrefix("parts/") } == [])
    }
}
