import ShingiDomain

extension Store {
    /// Throws away what no paper has of these contents, bit by bit between the writes of others.
    func discard(_ ids: [ContentID]) {
        guard let id = ids.last else { return }
        submitWrite {
            try $0.contents.discardSome(of: id)
        } completion: { [weak self] result in
            // What cannot be thrown away now is at the next start.
            guard let self, case .success(let isMore) = result else { return }
            self.discard(isMore ? ids : ids.dropLast())
        }
    }

    /// Throws away what is left of files whose sending a former run of the program did not see to its end. To be called
    /// before anything is received.
    package func discardUnclaimedContents() throws {
        for id in try read({ try $0.contents.unclaimed() }) {
            while try write({ try $0.contents.discardSome(of: id) }) {}
        }
    }
}
