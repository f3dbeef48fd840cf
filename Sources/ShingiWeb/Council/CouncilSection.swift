import ShingiDomain
import ShingiServices
import Templates

/// Settings that belong together, under one heading.
struct CouncilSection: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("id", \.id), .text("heading", \.heading), .list("fields", \.formFields), .list("previews", \.previews),
        .flag("hasPreviews", { !$0.previews.isEmpty }), .flag("explainsSigns", \.explainsSigns))

    let id: String
    let heading: String
    let formFields: [FormField]
    var previews: [Preview] = []
    var explainsSigns = false

    /// What a stored setting makes of the next number.
    struct Preview: TemplateModel {
        static let fields = TemplateFields<Self>(.text("text", \.text))
        let text: String
    }

    static func all(_ form: CouncilForm, _ preview: NumberPreview) -> [CouncilSection] {
        [
            CouncilSection(
                id: "names", heading: "名称",
                formFields: CouncilField.allCases.map { CouncilControls(form: form).name($0) }),
            CouncilSection(
                id: "numbers", heading: "会議名と番号", formFields: numbers(CouncilControls(form: form)),
                previews: [
                    text("次の会議名は", preview.meetingTitle), text("次の諮問番号は", preview.consultation),
                    text("次の答申番号は", preview.reply),
                ], explainsSigns: true),
            CouncilSection(id: "decisions", heading: "次第と議決", formFields: decisions(CouncilControls(form: form))),
            CouncilSection(id: "publication", heading: "公開と会議録", formFields: publication(CouncilControls(form: form))),
        ]
    }

    private static func numbers(_ controls: CouncilControls) -> [FormField] {
        [
            controls.line(.meetingTitle),
            controls.scope(
                .meetingTitle, "会議の回数の数え方", [(.term, "第十三期・第1回"), (.fiscalYear, "令和3年度 第5回"), (.forever, "第120回")]),
            controls.line(.consultationNumber),
            controls.scope(
                .consultationNumber, "諮問番号の数え方",
                [
                    (.forever, "諮問第462号"), (.fiscalYear, "平成28年度諮問第7号"), (.term, "第13期諮問第6号"),
                    (.agendaOrder, "諮問事項(1)"),
                ]),
            controls.line(.replyNumber),
            controls.scope(
                .replyNumber, "答申番号の数え方",
                [(.forever, "答申第462号"), (.fiscalYear, "平成28年度答申第7号"), (.term, "第13期答申第6号")]),
            controls.line(.materialNumber), controls.materialNumbering(), controls.line(.annexNumber),
            controls.line(.referenceNumber),
        ]
    }

    private static func decisions(_ controls: CouncilControls) -> [FormField] {
        [
            controls.choice(.agendaItemContent, AgendaItemContent.self),
            controls.choice(.itemDecision, ItemDecision.self),
            controls.choice(.decisionWord, DecisionWord.self), controls.choice(.decidesBy, DecisionMethod.self),
            controls.choice(.replyGrouping, ReplyGrouping.self),
        ]
    }

    private static func publication(_ controls: CouncilControls) -> [FormField] {
        [
            controls.choice(.openness, OpennessRule.self), controls.line(.closedReason, required: false),
            controls.choice(.minutesStyle, MinutesStyle.self), controls.choice(.minutesSigners, MinutesSigners.self),
            controls.choice(.withheldAs, WithheldStyle.self),
            controls.answer(.materialsPublic, yes: "公表する", no: "公表しない"),
            controls.line(.materialsNotPublicReason, required: false),
        ]
    }

    private static func text(_ beginning: String, _ next: NumberPreview.Next) -> Preview {
        switch next {
        case .number(let number): Preview(text: "\(beginning) \(number)")
        case .agendaOrder: Preview(text: "\(beginning) 付けません(次第の順)")
        case .unavailable(let reason): Preview(text: "\(beginning) まだ決まりません。\(reason)")
        }
    }
}
