import Documents
import ShingiDomain
import ShingiServices

/// A document about one case.
protocol CaseWord: WordDocument {
    var detail: CaseDetail { get }
    var council: Council { get }
}

extension CaseWord {
    var about: String { detail.subject.name }

    static var aboutCase: [WordForm<Self>.Entry] {
        [
            .text("case.number", "諮問番号") { $0.detail.subject.number?.text ?? "" },
            .text("case.title", "件名", \.detail.subject.title),
            .text("case.outline", "事業の概要", \.detail.subject.outline),
            .text("case.department", "所管部課係") { $0.detail.departments.first?.name.full ?? "" },
            .text("case.joint", "関係部課") {
                $0.detail.departments.dropFirst().map(\.name.full).joined(separator: "\n")
            },
            .text("case.accepted_on", "受理した日") { $0.detail.subject.acceptedOn?.japaneseWithoutWeekday ?? "" },
            .text("council", "審議会の名前", \.council.name), .text("municipality", "自治体の名前", \.council.municipality),
            .text("addressee", "首長など、答申の宛先", \.council.addressee),
            .list("consultations", "諮問する付議項目", MatterWord.form) { $0.matters(.consultation) },
            .list("reports", "報告する付議項目", MatterWord.form) { $0.matters(.report) },
        ]
    }

    var matters: [MatterWord] { detail.subject.matters.map { MatterWord(matter: $0, detail: detail) } }

    private func matters(_ kind: MatterKind) -> [MatterWord] { matters.filter { $0.matter.kind == kind } }
}

/// 諮問書
struct ConsultationWord: CaseWord {
    static let kind = DocumentKind.consultation
    static let form = WordForm<Self>(aboutCase)

    let detail: CaseDetail
    let council: Council
}

/// 総括表・個票
struct CaseSheetsWord: CaseWord {
    static let kind = DocumentKind.caseSheets
    static let form = WordForm<Self>(aboutCase + [.list("sheets", "個票", MatterWord.sheet, \.matters)])

    let detail: CaseDetail
    let council: Council
}

/// One matter of a case, in a table or as a sheet of its own.
struct MatterWord: Sendable {
    static let form = WordForm<Self>([
        .text("number", "個票の番号") { "\($0.matter.position)" },
        .text("name", "付議項目") { $0.content?.heading.title ?? "" },
        .text("law", "根拠条項") { $0.content?.heading.citation ?? "" }, .text("note", "備考", \.matter.label),
    ])

    static let sheet =
        form + [
            .text("kind", "諮問事項または報告事項", \.matter.kind.heading),
            .list("fields", "個票の欄", SheetFieldWord.form, \.fields),
        ]

    let matter: Matter
    let detail: CaseDetail

    private var content: Form? { detail.forms.first { $0.id == matter.form } }

    /// What is printed on the sheet.
    private var fields: [SheetFieldWord] {
        let typed = detail.sheets.first { $0.matter == matter.id }?.content ?? SheetContent()
        return (content?.fields ?? []).filter(\.prints.isOnSheet).map {
            SheetFieldWord(label: $0.label, value: $0.plainText(of: typed))
        }
    }
}

/// A field of a sheet with what was written there.
struct SheetFieldWord: Sendable {
    static let form = WordForm<Self>([.text("label", "欄の名前", \.label), .text("value", "記入", \.value)])

    let label: String
    let value: String
}
