import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about the heading of a form: law, article, title and whether it may be a report.
struct ProvisionHeadingForm {
    var law = ""
    var article = ""
    var title = ""
    var rule = ReportRule.never.rawValue
    var errors = FieldErrors()

    init() {}

    init(_ heading: FormHeading) {
        law = heading.law
        article = heading.article
        title = heading.title
        rule = heading.mayBeReport.rawValue
    }

    init(_ sent: SentValues) {
        law = sent["law"] ?? ""
        article = sent["article"] ?? ""
        title = sent["title"] ?? ""
        rule = sent["rule"] ?? ""
    }

    /// What our page never sends counts as the stricter rule.
    var heading: FormHeading {
        FormHeading(law: law, article: article, title: title, mayBeReport: ReportRule(rawValue: rule) ?? .never)
    }

    mutating func refuse(_ problems: [FormProblem]) {
        for problem in problems {
            switch problem.place {
            case .law: errors.add(problem.error.message, to: "law")
            case .article: errors.add(problem.error.message, to: "article")
            case .title: errors.add(problem.error.message, to: "title")
            case .fields, .field: errors.addToForm(problem.error.message)
            }
        }
    }

    func controls(_ errors: FieldErrors) -> [FormField] {
        [
            .line(
                LineField(
                    FieldFrame(
                        "title", label: "項目の名前", required: true, help: "個票の表題になります。例:業務の委託", error: errors["title"]),
                    value: title)),
            .line(
                LineField(
                    FieldFrame(
                        "law", label: "法令の名前", required: true, help: "例:個人情報保護条例", error: errors["law"]), value: law)),
            .line(
                LineField(
                    FieldFrame(
                        "article", label: "条項", required: true, help: "例:第16条第1項", error: errors["article"]),
                    value: article, width: .medium)),
            .choice(
                ChoiceField(
                    FieldFrame("rule", label: "諮問・報告の別", required: true),
                    choices: Choice.list(
                        [ReportRule.never, .standingApproval].map { ($0.rawValue, $0.label) }, chosen: rule))),
        ]
    }
}
