/// Why an answer can't be stored as it is, and where.
package struct SheetProblem: Error, Sendable, Hashable {
    package var field: FieldRef
    package var reason: Reason

    package init(field: FieldRef, reason: Reason) {
        self.field = field
        self.reason = reason
    }

    package enum Reason: Sendable, Hashable {
        /// In characters.
        case tooLong(limit: Int)
        case lineBreak
        case notAnOption
        case tooManyRows
        case wrongKind
        case unknownField
        /// A department, case or paper that is not there, or not for this writer.
        case notFound
        /// Only where even a draft can't do without: the title, by which every list calls the case.
        case indispensable
    }

    /// For the line under the control.
    package var message: String {
        switch reason {
        case .tooLong(let limit):
            "「\(field.label)」は\(limit)文字以内です。短くするか、資料として添付してください。"
        case .lineBreak:
            "「\(field.label)」には改行を入れられません。1行で書いてください。"
        case .notAnOption:
            "「\(field.label)」は一覧にある選択肢から選んでください。"
        case .tooManyRows:
            "「\(field.label)」は\(SheetContent.mostRows)行以内です。行を減らすか、一覧を資料として添付してください。"
        case .wrongKind:
            "「\(field.label)」に、この項目の形式と違う内容が送られました。入力し直してください。"
        case .indispensable:
            "「\(field.label)」を入力してください。"
        case .notFound:
            "「\(field.label)」に当たるものが見つかりません。一覧から選び直してください。"
        case .unknownField:
            "「\(field.label)」は、この様式にない項目です。画面を読み込み直してから入力してください。"
        }
    }
}
