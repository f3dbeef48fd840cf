/// 総括表: the first sheet of a case. Nothing of it is stored; it follows from the case and its matters.
package struct SummarySheet: Sendable, Equatable {
    package var number: CaseNumber?
    package var title: String
    package var outline: String
    package var owner: DepartmentID
    package var jointDepartments: [DepartmentID]
    package var consultations: [Row]
    package var reports: [Row]

    /// Matters whose form is not among `forms` are shown without their article.
    package init(of subject: Case, forms: [Form]) {
        number = subject.number
        title = subject.title
        outline = subject.outline
        owner = subject.owner
        jointDepartments = subject.jointDepartments
        let rows = subject.matters.sorted { $0.position < $1.position }.map { matter in
            Row(matter, forms.first { $0.id == matter.form }?.heading)
        }
        consultations = rows.filter { $0.kind == .consultation }
        reports = rows.filter { $0.kind == .report }
    }

    /// One matter in the table.
    package struct Row: Sendable, Hashable {
        package var matter: MatterID
        package var kind: MatterKind
        /// 項目: 業務の委託
        package var item: String
        /// 条例: 個人情報保護条例第16条第1項
        package var law: String
        /// 備考: 人材派遣
        package var remark: String

        init(_ matter: Matter, _ heading: FormHeading?) {
            self.matter = matter.id
            kind = matter.kind
            item = heading?.title ?? ""
            law = heading?.citation ?? ""
            remark = matter.label
        }
    }
}
