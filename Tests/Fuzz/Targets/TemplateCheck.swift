import Templates

/// The input is templates (a page, then partials `a`, `b`, `c`, cut apart by NUL). Whatever compiles is rendered with
/// odd values, and a tokenizer written from the HTML standard alone says whether each value stands where escaping makes
/// it safe.
enum TemplateCheck {
    static func check(_ input: [UInt8]) {
        guard let text = String(validating: input, as: UTF8.self), !text.unicodeScalars.contains(where: isMark),
            // Lists of two inside each other double the output each time.
            input.count(where: { $0 == UInt8(ascii: "#") }) <= 8
        else { return }
        let texts = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        let names = ["page", "a", "b", "c"]
        guard texts.count <= names.count,
            let library = try? TemplateLibrary(texts: Dictionary(uniqueKeysWithValues: zip(names, texts))),
            let template = try? library.compile("page", content: OddPage.self)
        else { return }
        for value in OddPage.values {
            for isShown in [true, false] {
                var tokens = HTMLTokens()
                tokens.read(template.render(OddPage(value: value, isShown: isShown)))
            }
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == OddPage.begin || scalar == OddPage.end
    }
}

/// A model of every kind of field whose values are what attacks are made of, each between two marks.
struct OddPage: TemplateModel {
    static let begin: Unicode.Scalar = "\u{E000}"
    static let end: Unicode.Scalar = "\u{E001}"

    static let values = [
        "\"'><script>&</script>", "-->", "--!", "--", "' onclick='x", " onclick=x ", "</script>", "</title>", "{{v}}",
        "a",
        "=", "/", "!--", "]]>", "",
    ].map { "\(begin)\($0)\(end)" }

    let value: String
    let isShown: Bool

    /// Names of one letter, which are found soon.
    static let fields = TemplateFields<OddPage>(
        .text("v", \.value), .optionalText("o") { $0.isShown ? $0.value : nil }, .integer("n") { _ in -7 },
        .utf8("u") { Array($0.value.utf8) }, .html("h") { _ in HTML(trusted: "<b>&amp;</b>") }, .flag("f", \.isShown),
        .list("l") { $0.isShown ? [OddRow(value: $0.value), OddRow(value: $0.value)] : [] },
        .strings("s") { $0.isShown ? [$0.value, $0.value] : [] },
        .model("m") { OddRow(value: $0.value) }, .optionalModel("p") { $0.isShown ? OddRow(value: $0.value) : nil })
}

struct OddRow: TemplateModel {
    let value: String

    static let fields = TemplateFields<OddRow>(.text("v", \.value), .strings("t") { [$0.value] }, .model("m", \.self))
}
