/// What the secretariat settles when it writes a covering letter.
package struct LetterOrder: Sendable, Hashable {
    package let content: LetterContent
    package let addressee: LetterAddressee
    /// 文書番号; empty when none is given.
    package let number: String
    package let date: CivilDate
    /// Until when an answer is asked for; nil for none.
    package let answerBy: CivilDate?
    package let note: String

    package init(
        _ content: LetterContent, to addressee: LetterAddressee, number: String = "", date: CivilDate,
        answerBy: CivilDate? = nil, note: String = ""
    ) throws(LetterError) {
        guard content.addressees.contains(addressee) else { throw .wrongAddressee(content, addressee) }
        guard number.count <= Self.longestNumber else { throw .numberTooLong }
        guard note.count <= Self.longestNote else { throw .noteTooLong }
        if let answerBy, answerBy < date { throw .answerBeforeLetter }
        self.content = content
        self.addressee = addressee
        self.number = number.trimmed
        self.date = date
        self.answerBy = answerBy
        self.note = note.trimmed
    }

    /// In characters: the words stand in the address of the letter, which stays below what servers take.
    package static let longestNote = 500
    package static let longestNumber = 100
}

/// Why a covering letter cannot be written like this.
package enum LetterError: Error, Sendable, Hashable {
    case wrongAddressee(LetterContent, LetterAddressee)
    case numberTooLong
    case noteTooLong
    case answerBeforeLetter
    case nothingToSend(LetterContent)

    package var message: String {
        switch self {
        case .wrongAddressee(let content, let addressee): "\(content.label)は\(addressee.label)あてには送りません。宛先を選び直してください。"
        case .numberTooLong: "文書番号は\(LetterOrder.longestNumber)文字以内で書いてください。"
        case .noteTooLong: "その他の欄は\(LetterOrder.longestNote)文字以内で書いてください。"
        case .answerBeforeLetter: "回答の期限が送付の日より前です。期限を直してください。"
        case .nothingToSend(.papers): "次第にまだ議題がありません。次第を組んでから送付文を作ってください。"
        case .nothingToSend(.replies): "この会議の答申はまだ出ていません。答申してから送付文を作ってください。"
        case .nothingToSend(.minutes): "会議録をまだ作っていません。会議録を作ってから送付文を作ってください。"
        }
    }
}

extension LetterError: Refusal {}
