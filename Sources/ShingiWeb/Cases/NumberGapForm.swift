import ShingiDomain
import ShingiServices

/// As typed: which count goes on where, and why.
struct NumberGapForm {
    var kind: NumberKind
    /// The number that the page said would come next.
    var seen: Int?
    var next: String?
    var reason = ""

    init(kind: String?) {
        self.kind = kind.flatMap(NumberKind.init(rawValue:)) ?? .consultation
    }

    init(_ form: FormData) {
        self.init(kind: form["kind"])
        seen = form["seen"].flatMap { Int($0) }
        next = form["next"] ?? ""
        reason = form["reason"] ?? ""
    }

    func controls(for number: NextNumber, _ errors: FieldErrors) -> [FormField] {
        [
            .number(
                NumberField(
                    FieldFrame(
                        "next", label: "次に付ける番号", required: true,
                        help: "\(number.text)だけを欠番にするときは\(number.count + 1)です。", error: errors["next"]),
                    value: next ?? String(number.count + 1), unit: "番")),
            .text(
                TextField(
                    FieldFrame(
                        "reason", label: "欠番にする理由", required: true, help: "例:令和3年度の資料1から資料19までは紙で配付したため",
                        error: errors["reason"]), value: reason, rows: 2)),
        ]
    }
}
