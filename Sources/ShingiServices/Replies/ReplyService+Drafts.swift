import ShingiDomain

/// What people do with a draft before it leaves the house, and the draft that takes the place of an issued reply.
extension ReplyService {
    /// Writes to whom a draft goes and what a person adds. An addressee of its own is remembered for the departments
    /// whose cases are answered.
    ///
    /// - Parameter version: the one that the actor saw.
    package func write(_ words: ReplyWords, in id: ReplyID, version: Int, by actor: Actor) throws {
        let stored = try draft(id, by: actor)
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try words.check(isCorrection: stored.corrects != nil)
        guard words != stored.words else { return }
        let usual = try services.councils.current(for: actor).addressee
        try services.transaction {
            try services.connection.storeReplyWords(words, of: id)
            if words.addressee != stored.words.addressee {
                try services.connection.storeUsualAddressee(
                    words.addressee == usual ? nil : words.addressee, about: stored.cases)
            }
            try services.audit.record(
                "reply_written", on: .reply(id), by: actor, sentence: "答申の下書きの宛先・付記を直しました(宛先:\(words.addressee))。")
        }
    }

    /// 点検: the actor has read the draft through.
    ///
    /// - Parameter fingerprint: of the text that the actor saw.
    package func check(_ id: ReplyID, fingerprint: String, by actor: Actor) throws {
        let stored = try draft(id, by: actor)
        let (text, obstacle) = try text(of: stored, for: actor)
        if let obstacle { throw obstacle }
        guard let text, text.fingerprint == fingerprint else { throw ReplyError.changedMeanwhile }
        try services.transaction {
            try services.connection.insertReplyCheck(of: id, fingerprint, by: actor.accountID, at: services.now)
            try services.audit.record("reply_checked", on: .reply(id), by: actor, sentence: "答申の下書きを点検しました。")
        }
    }

    /// Draws up the reply that takes the place of an issued one.
    ///
    /// - Parameter reason: what was wrong; it stands in the new reply.
    package func correct(_ id: ReplyID, because reason: String, by actor: Actor) throws -> ReplyID {
        let stored = try stored(id, for: actor)
        try actor.require(.issueReplies)
        guard let issued = stored.issued else { throw ReplyError.notIssued }
        if let correction = try services.connection.correction(of: id) {
            throw ReplyError.alreadyCorrected(correction.number ?? "")
        }
        let words = ReplyWords(addressee: stored.words.addressee, remarks: reason)
        try words.check(isCorrection: true)
        return try services.transaction {
            let correction = try services.connection.insertReplyCorrection(words, of: id)
            try services.audit.record(
                "reply_correction_drawn", on: .reply(id), by: actor,
                sentence: "\(issued.number.text)を訂正する答申の下書きを作りました。")
            return correction
        }
    }

    /// Throws away a draft that would have corrected something. What a meeting decided keeps its draft.
    package func dropCorrection(_ id: ReplyID, by actor: Actor) throws -> ReplyID {
        let stored = try draft(id, by: actor)
        guard let corrected = stored.corrects else { throw ServiceError.notFound }
        try services.transaction {
            try services.connection.deleteReplyDraft(id)
            try services.audit.record(
                "reply_correction_dropped", on: .reply(corrected.id), by: actor,
                sentence: "\(corrected.number.text)を訂正する下書きを取りやめました。")
        }
        return corrected.id
    }

    private func draft(_ id: ReplyID, by actor: Actor) throws -> StoredReply {
        let stored = try stored(id, for: actor)
        try actor.require(.issueReplies)
        if let number = stored.number { throw ReplyError.alreadyIssued(number.text) }
        return stored
    }
}
