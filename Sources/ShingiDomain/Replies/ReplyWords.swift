/// What a person says in a draft: to whom it goes, and words of their own behind the decisions.
package struct ReplyWords: Sendable, Hashable {
    /// ○○区長, ○○区教育委員会
    package var addressee: String
    /// Empty for none; of a correction the reason.
    package var remarks: String

    package init(addressee: String, remarks: String) {
        self.addressee = addressee.trimmed
        self.remarks = remarks.replacing("\r\n", with: "\n").trimmed
    }

    package func check(isCorrection: Bool) throws(ReplyError) {
        guard !addressee.isBlank else { throw .noAddressee }
        guard max(addressee.count, remarks.count) <= SheetContent.longestText else { throw .tooLong }
        guard !isCorrection || !remarks.isBlank else { throw .correctionReasonMissing }
    }
}
