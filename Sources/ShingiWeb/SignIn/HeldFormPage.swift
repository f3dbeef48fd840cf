import Crypto
import HTTP
import ShingiServices
import Templates

/// After signing in again: the form that was sent too late, with everything typed in it, one button away from being
/// sent once more.
struct HeldFormPage: Page {
    static let template = "sign-in/held"
    static let fields = TemplateFields<Self>(
        .text("action", \.action), .list("values", \.values), .list("shown", \.shown))

    let action: String
    let values: [HiddenField]
    /// What the person typed, to be seen before it is sent.
    let shown: [HeldValue]

    var title: String { "入力の続き" }

    static func response(_ held: HeldForm, _ context: RequestContext) throws -> Response {
        let form = try FormValues(urlEncoded: held.body, limits: context.site.formLimits)
        let typed = form.entries.filter { !$0.name.hasPrefix("_") }
        let formKey = form["_form"].map { [HiddenField("_form", $0)] } ?? []
        return context.page(
            HeldFormPage(
                action: held.path, values: formKey + typed.map { HiddenField($0.name, $0.value) },
                shown: typed.filter { $0.value.count > 1 && !isChosen($0.value) }.map { HeldValue(text: $0.value) }))
    }

    /// The code of a choice, not words that somebody typed: it goes along unseen.
    private static func isChosen(_ value: String) -> Bool {
        value.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
    }
}

/// One typed text on the page above.
struct HeldValue: TemplateModel {
    static let fields = TemplateFields<Self>(.text("text", \.text))
    let text: String
}
