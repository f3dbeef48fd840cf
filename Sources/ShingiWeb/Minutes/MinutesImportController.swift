import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// Reads transcripts: typed or pasted, a text file or a Word file.
enum MinutesImportController {
    /// Bytes of one sending: a Word file may hold pictures.
    static let bodyLimit = 16 << 20

    static func edit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.minutes.detail(of: id, for: context.actor)
        return context.page(MinutesImportPage(detail, text: ""))
    }

    /// Shows what would be taken in; nothing is stored.
    static func preview(_ context: RequestContext, _ store: Store, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let detail = try store.read { try $0.minutes.detail(of: id, for: context.actor) }
        var errors = FieldErrors()
        let typed = sent["text"] ?? ""
        if let text = read(sent, &errors) {
            do {
                let preview = try store.read { try $0.minutesImports.preview(text, of: id, for: context.actor) }
                return context.page(MinutesPreviewPage(preview, text, detail))
            } catch let refusal as MinutesError {
                errors.add(refusal.message, to: "text")
            } catch let refusal as MinutesImportError {
                errors.add(refusal.message, to: "text")
            }
        }
        return context.page(MinutesImportPage(detail, text: typed, errors), status: .unprocessableContent)
    }

    static func store(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        guard let text = sent["text"] else { throw WebError.unreadableForm }
        let detail = try services.minutes.detail(of: id, for: context.actor)
        do {
            let preview = try services.minutesImports.preview(text, of: id, for: context.actor)
            let answers = MinutesSpeakerAnswers(preview, sent)
            guard answers.errors.isEmpty else {
                return context.page(
                    MinutesPreviewPage(preview, text, detail, answers), status: .unprocessableContent)
            }
            try services.minutesImports.import(text, answers: answers.speakers, into: id, by: context.actor)
        } catch let refusal as MinutesError {
            var errors = FieldErrors()
            errors.add(refusal.message, to: "text")
            return context.page(MinutesImportPage(detail, text: text, errors), status: .unprocessableContent)
        }
        return context.redirect(to: Paths.minutes(id) + "#body", notice: "発言記録を取り込みました。")
    }

    /// The file where one was chosen, else what was typed.
    private static func read(_ sent: FormData, _ errors: inout FieldErrors) -> String? {
        if let file = sent.file("file") { return read(file, &errors) }
        let text = sent["text"] ?? ""
        let isBlank = text.allSatisfy(\.isWhitespace)
        if isBlank { errors.add("発言記録を貼り付けるか、ファイルを選んでください。", to: "text") }
        return isBlank ? nil : text
    }

    private static func read(_ file: Part, _ errors: inout FieldErrors) -> String? {
        if file.bytes.starts(with: Array("PK".utf8)) {
            do throws(WordTextError) { return try WordText.paragraphs(of: file.bytes).joined(separator: "\n") } catch {
                errors.add(error.words, to: "file")
                return nil
            }
        }
        if let text = PlainText.read(file.bytes) { return text }
        errors.add("文字として読み取れないファイルです。Word(.docx)かテキスト(.txt)で保存し直してください。", to: "file")
        return nil
    }
}

extension WordTextError {
    /// For whoever sent the file.
    var words: String {
        switch self {
        case .notWord: "Wordの文書(.docx)として読み取れません。Wordで開いて保存し直してください。"
        case .tooLarge: "Word文書の文字が多すぎます。会議録の部分だけの文書にしてください。"
        case .damaged: "Word文書が壊れているか、安全でない内容を含みます。Wordで開いて保存し直してください。"
        }
    }
}

/// What was said of each speaker on the preview.
struct MinutesSpeakerAnswers {
    private(set) var speakers: [String: MinutesSpeaker] = [:]
    private(set) var errors = FieldErrors()

    init(_ preview: MinutesPreview) {
        for entry in preview.speakers { speakers[entry.speaker.label] = entry.speaker }
    }

    init(_ preview: MinutesPreview, _ sent: FormData) {
        self.init(preview)
        for (index, entry) in preview.speakers.enumerated() {
            guard let answer = sent["speaker.\(index)"] else { continue }
            guard let speaker = Self.speaker(entry.speaker.label, answer, preview.members) else {
                errors.add(MinutesError.unknownSpeaker.message, to: "speaker.\(index)")
                continue
            }
            speakers[entry.speaker.label] = speaker
        }
    }

    /// `chair`, `member`, `member.12`, `department`, …
    static func speaker(_ label: String, _ answer: String, _ members: [Member]) -> MinutesSpeaker? {
        let parts = answer.split(separator: ".", maxSplits: 1).map(String.init)
        guard let role = parts.first.flatMap(SpeakerRole.init) else { return nil }
        guard parts.count == 2 else { return MinutesSpeaker(label: label, role: role) }
        guard let member = MemberID(text: parts[1]), members.contains(where: { $0.id == member }) else { return nil }
        return MinutesSpeaker(label: label, role: role, member: member)
    }

    static func answer(_ speaker: MinutesSpeaker) -> String {
        speaker.role.rawValue + (speaker.member.map { ".\($0)" } ?? "")
    }

    /// Offices and staff first, then each member by name.
    static func choices(_ chosen: MinutesSpeaker?, _ members: [Member]) -> [Choice] {
        let answer = chosen.map(answer)
        var choices = SpeakerRole.allCases.map { role in
            Choice(role.rawValue, role == .member ? "委員(氏名を特定しない)" : role.label, chosen: role.rawValue == answer)
        }
        for role in [SpeakerRole.member, .chair, .viceChair, .actingChair] {
            choices += members.map { member in
                let value = "\(role.rawValue).\(member.id)"
                return Choice(value, "\(member.name)\(role.label)", chosen: value == answer)
            }
        }
        return choices
    }
}
