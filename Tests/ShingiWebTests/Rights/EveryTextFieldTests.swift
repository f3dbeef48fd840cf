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
        let control: TextControl
    }

    /// Written by a grammar of their own: patterns of numbers, the name to sign in with, a transcript, words that must stand
    /// in the minutes, and who spoke.
    private static let structured: Set<String> = [
        "meeting_title", "consultation_number", "reply_number", "material_number", "annex_number", "reference_number",
        "login", "text of import", "words of withholdings", "label of minutes-turns",
    ]

    /// What has to be chosen for a text to count.
    private static let companions = [
        "closed_reason": ("openness", MeetingPlanForm.behindClosedDoors), "basis": ("ground", "earlier"),
        "new.note": ("_add_matter", "1"),
    ]

    @Test("takes 20,000 characters of any kind and gives them back byte for byte, and keeps even more on the page")
    func all() throws {
        var stage = try Stage()
        let forms = try Self.forms(on: stage).filter { !Self.isStructured($0) }
        #expect(forms.count > 60)
        for (number, form) in forms.enumerated() {
            let place = "\(form.role) \(form.address) \(form.control.name)"
            for count in [SheetContent.longestText, SheetContent.longestText + 1] {
                let text = Self.text(number, count)
                #expect(text.count == count)
                let (answer, isStored) = try stage.send(form, text)
                let isKept = stage.keeps(text, form, answer)
                let isTaken = isStored || (isKept && !stage.refuses(form, answer))
                #expect(
                    isTaken || (isKept && count > SheetContent.longestText && answer.text.contains("文字以内")),
                    "\(place), \(count): \(answer.status) \(answer.text.prefix(200))")
            }
        }
    }

    private static func isStructured(_ form: Form) -> Bool {
        let segments = form.action.split(separator: "/")
        return structured.contains(form.control.name)
            || segments.contains { structured.contains("\(form.control.name) of \($0)") }
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

        /// Once more on a fresh site where an earlier form has changed what this one is about.
        mutating func send(_ form: Form, _ text: String) throws -> (answer: WebPage, isStored: Bool) {
            if let answer = try sendOnce(form, text) {
                let isStored = try answer.status == 303 && stores(text)
                if isStored || keeps(text, form, answer) { return (answer, isStored) }
            }
            self = try Stage()
            guard let answer = try sendOnce(form, text) else { throw TestSite.Unexpected("no form at \(form.address)") }
            return (answer, try answer.status == 303 && stores(text))
        }

        private mutating func sendOnce(_ form: Form, _ text: String) throws -> WebPage? {
            let browser = try browser(form.role)
            let page = try browser.get(form.address)
            guard page.status == 200, page.form(action: form.action) != nil else { return nil }
            let companion = EveryTextFieldTests.companions[form.control.name]
            let others = page.plausibleForm(action: form.action, about: form.control)
                .filter { $0.0 != form.control.name && $0.0 != companion?.0 }
            return try browser.send(
                form.action, others + [companion].compactMap(\.self) + [(form.control.name, text)])
        }

        func keeps(_ text: String, _ form: Form, _ answer: WebPage) -> Bool {
            // A page that asks to confirm carries what was typed in hidden fields.
            (answer.status == 422 || answer.status == 200)
                && answer.field(form.control.name).map { Array($0.utf8) } == Array(text.utf8)
        }

        func refuses(_ form: Form, _ answer: WebPage) -> Bool {
            answer.html.contains("id=\"\(FieldFrame.id(for: form.control.name))-error\"")
        }

        /// As it is, or within JSON.
        func stores(_ text: String) throws -> Bool {
            let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
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
                    for control in page.textControls(ofForm: action) {
                        guard known.insert("\(action) \(control.name)").inserted else { continue }
                        forms.append(Form(role: role, address: address, action: action, control: control))
                    }
                }
            }
        }
        return forms
    }

    /// Not a search, which stores nothing, and not the way in; a paper is sent with its file.
    private static func isWritten(_ action: String, on page: WebPage) -> Bool {
        guard !["/sign-in", "/sign-out", "/password"].contains(action), !action.hasSuffix("/materials") else {
            return false
        }
        return page.form(action: action)?.contains { $0.0 == "_csrf" } ?? false
    }
}
