import ShingiDomain

/// Keeps what similar cases are found by in step with what cases say.
struct CaseWordService {
    let services: Services

    /// Reads the cases that were changed since. At the end of every write, inside its transaction: nobody ever finds a
    /// case by what it no longer says.
    ///
    /// - Returns: how many cases were read.
    @discardableResult
    func refresh(most: Int = .max) throws -> Int {
        let changed = try services.connection.unreadCases(most: most)
        for id in changed {
            guard let texts = try services.connection.caseTexts(of: id) else { continue }
            try services.connection.storeWords(CaseWords(texts), of: id)
        }
        return changed.count
    }
}

extension Services {
    var caseWords: CaseWordService { CaseWordService(services: self) }
}
