import FoundationEssentials
import Testing

@testable import ShingiWeb

@Suite struct GalleryTests {
    /// Set SHINGI_GALLERY to a directory to look at the pages; they expect the files of Resources/Static beside them.
    @Test("every partial compiles and is drawn on some page of the gallery")
    func everyPart() throws {
        let library = try PartLibrary.make(adding: Gallery.pages)
        let output = ProcessInfo.processInfo.environment["SHINGI_GALLERY"]
        for page in Gallery.pages.keys.sorted() {
            let template = try library.compile(page, content: Gallery.self, shell: PageShell.self)
            let html = template.render(.sample, shell: shell(hasErrors: page == "form"))
            #expect(html.count > 1000)
            if let output { try Data(html).write(to: URL(filePath: "\(output)/\(page).html")) }
        }
        #expect(library.unusedNames.isEmpty)
    }

    private func shell(hasErrors: Bool) -> PageShell {
        var shell = PageShell.full
        shell.assets = ShellAssets(path: { $0 })
        shell.hasErrors = hasErrors
        return shell
    }
}
