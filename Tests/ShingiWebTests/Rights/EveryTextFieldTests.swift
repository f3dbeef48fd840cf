import HTTP
import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

/// The fields are found on the pages themselves, so that no new one is forgotten.
@Suite("Every text field of every form")
struct EveryTextFieldTests {
    /// A form on a page, for the first role that is shown it.
    private struct Form {
        let role: Role
        let address: String
        let action: String
        let controls: [TextControl]
    }

    /// Written by a grammar of their own: patterns of numbers, the name to sign in with, a transcript, words that must stand
    /// in the minutes, and who spoke.
    private static let structured: Set<String> = [
        "meeting_title", "consultation_number", "reply_number", "material_number", "annex_number", "reference_number",
        "login", "text of preview", "words of withholdings", "label of minutes-turns",
    ]

    /// What has to be chosen for a text to count.
    private static let companions = [
        "closed_reason": [("openness", MeetingPlanForm.behindClosedDoors), ("closed", "on")],
        "item_closed_reason": [("item_closed", "on")], "basis": [("ground", "earlier")],
        "new.note": [("_add_matter", "1")],
    ]

    @Test("takes 20,000 characters of any kind and gives them back byte for byte, and keeps even more on the page")
    func all() throws {
        var stage = try Stage()
        let forms = try Self.forms(on: stage)
        #expect(forms.flatMap(\.controls).count > 100)
        for form in forms {
            for count in [SheetContent.longestText + 1, SheetContent.longestText] {
                let texts = form.controls.indices.map { Self.text($0, count) }
                guard let answer = try stage.send(form, texts) else {
                    Issue.record("\(form.role) \(form.address): no form for \(form.action)")
                    continue
                }
                for (control, text) in zip(form.controls, texts) {
                    let isStored = try answer.status == 303 && stage.stores(text)
                    let isKept = stage.keeps(text, control, answer)
                    let isTaken = isStored || (isKept && !stage.refuses(control, answer))
                    #expect(
                        isTaken || (isKept && count > SheetContent.longestText && answer.text.contains("文字以内")),
                        "\(form.role) \(form.address) \(control.name), \(count): \(answer.status) \(answer.text.prefix(200))"
                    )
                }
                // What one form does would keep another from being sent, and pages grow with what is stored.
                if answer.status == 303 { stage = try Stage() }
            }
        }
    }

    /// No two alike; none begins or ends with a blank, because names are stored without blanks around them.
    private static func text(_ number: Int, _ count: Int) -> String {
        let beginning = "その\(number)、"
        return beginning + long.prefix(count - beginning.count - 1) + "末"
    }

    private static let long = AwkwardText.line(SheetContent.longestText)

    /// A site of its own, so that what one form does keeps no other from being sent.
    private struct Stage {
        let site: TestSite
        let objects: RightsObjects
        private var browsers: [Role: Browser] = [:]

        init() throws {
            site = try TestSite()
            objects = try RightsObjects(on: site)
        }

        mutating func browser(_ role: Role) throws -> Browser {
            if let browser = browsers[role] { return browser }
            let browser = try site.signIn(as: role)
            browsers[role] = browser
            return browser
        }

        mutating func send(_ form: Form, _ texts: [String]) throws -> WebPage? {
            let browser = try browser(form.role)
            let page = try browser.get(form.address)
            guard page.status == 200, page.form(action: form.action) != nil else { return nil }
            let companions = form.controls.flatMap { EveryTextFieldTests.companions[$0.name] ?? [] }
            let own = Set(form.controls.map(\.name)).union(companions.map(\.0))
            let others = page.plausibleForm(action: form.action, about: form.controls).filter { !own.contains($0.0) }
            return try browser.send(
                form.action, others + companions + zip(form.controls.map(\.name), texts).map { ($0, $1) })
        }

        /// A page that asks to confirm carries what was typed in hidden fields.
        func keeps(_ text: String, _ control: TextControl, _ answer: WebPage) -> Bool {
            (answer.status == 422 || answer.status == 200)
                && answer.field(control.name).map { Array($0.utf8) } == Array(text.utf8)
        }

        func refuses(_ control: TextControl, _ answer: WebPage) -> Bool {
            answer.html.contains("id=\"\(FieldFrame.id(for: control.name))-error\"")
        }

        /// As it is, or within JSON.
        func stores(_ text: String) throws -> Bool {
            let quote = UInt8(ascii: "\"")
            let escaped = String(
                decoding: text.utf8.flatMap { $0 == quote ? [UInt8(ascii: "\\"), quote] : [$0] }, as: UTF8.self)
            return try site.store.read { services in
                let columns = try services.connection.all(
                    """
                    SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                    WHERE t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite_%'
                    """
                ) { (try $0.text(0), try $0.text(1)) }
                return try columns.contains { table, column in
                    try services.connection.first(
                        "SELECT 1 FROM \"\(table)\" WHERE instr(\"\(column)\", ?) OR instr(\"\(column)\", ?) LIMIT 1",
                        [.text(text), .text(escaped)]
                    ) { _ in true } ?? false
                }
            }
        }
    }

    private static func forms(on stage: Stage) throws -> [Form] {
        var stage = stage
        var known: Set<String> = []
        var forms: [Form] = []
        for role in [Role.department, .secretariat, .administrator, .clerk, .member] {
            for route in Routes.all where route.method == .get {
                let address = stage.objects.address(of: route.pattern)
                let page = try stage.browser(role).get(address)
                guard page.status == 200 else { continue }
                for action in page.actions where isWritten(action, on: page) {
                    let controls = page.textControls(ofForm: action).filter {
                        !isStructured($0, of: action) && known.insert("\(action) \($0.name)").inserted
                    }
                    // Few at a time: a form has a limit in all.
                    forms += stride(from: 0, to: controls.count, by: 6).map { start in
                        Form(
                            role: role, address: address, action: action,
                            controls: Array(controls[start..<min(start + 6, controls.count)]))
                    }
                }
            }
        }
        return forms
    }

    private static func isStructured(_ control: TextControl, of action: String) -> Bool {
        structured.contains(control.name)
            || action.split(separator: "/").contains { structured.contains("\(control.name) of \($0)") }
    }

    /// Not a search, which stores nothing, and not the way in; a paper is sent with its file.
    private static func isWritten(_ action: String, on page: WebPage) -> Bool {
        guard !["/sign-in", "/sign-out", "/password"].contains(action), !action.hasSuffix("/materials") else {
            return false
        }
        return page.form(action: action)?.contains { $0.0 == "_csrf" } ?? false
    }
}
