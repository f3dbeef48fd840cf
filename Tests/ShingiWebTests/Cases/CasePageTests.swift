import Templates
import Testing

@testable import ShingiWeb

@Suite struct CasePageTests {
    /// Of the package, whatever directory the tests run in: this file is four levels below it.
    private static let directory =
        "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/Resources/Templates"

    @Test("the pages of a case compile")
    func templates() throws {
        _ = try PageTemplates(PageTemplates.casesPages, from: TemplateLibrary(directory: Self.directory))
    }
}
