import Crypto
import ShingiDomain

@testable import ShingiServices
@testable import ShingiWeb

/// What stands behind the addresses of the walk: the demo's objects, and a few more in states that it lacks.
struct RightsObjects: Sendable {
    let draft: CaseID
    let draftMatter: MatterID
    let submitted: CaseID
    let comment: Int64
    let material: Int64
    /// Of the same case, and left alone by the walk.
    let publicMaterial: Int64
    /// The item that the case is.
    let item: Int64
    /// Its members are answering.
    let written: MeetingID
    let memberInOffice: MemberID
    /// Of a calendar feed.
    let calendarToken: String

    /// Rules of the council that nothing was decided by.
    static let rulesFrom = "2030-04-01"

    /// On the agenda of the planned meeting, of a department that the walking account belongs to.
    static let onAgenda = CaseID(rawValue: 10)

    init(on site: TestSite) throws {
        let department = try site.actor(.department)
        let administrator = try site.actor(.administrator)
        let secretariat = try site.actor(.secretariat)
        guard let memberInOffice = try site.actor(.member).memberID else { throw TestSite.Unexpected("no member") }
        self = try site.store.write { services in
            // The department that owes a report to the council.
            try services.connection.execute(
                "INSERT INTO account_departments (account_id, department_id) VALUES (?, 1)",
                [.integer(department.accountID.rawValue)])
            try services.processingNoticeReports.place(
                ProcessingNoticeReportID(rawValue: 1), on: MeetingID(rawValue: 2), by: secretariat)
            try Self.rules(by: administrator, services)
            try services.documentTemplates.store(
                DocumentTemplateFile(
                    name: "答申書.docx", bytes: try StandardDocuments.load(resources: Installed.resources)[.reply]),
                as: .reply, by: secretariat)
            try services.remarks.note(
                Remark(.remark, by: .named("所管課長"), text: "承知した。"), at: MeetingID(rawValue: 1), about: nil,
                by: secretariat)
            try Self.subcommittee(of: memberInOffice, secretariat, services)
            try Self.minutes(by: secretariat, services)
            let draft = try services.drafts.copy(Self.onAgenda, by: department)
            let submitted = try services.drafts.copy(Self.onAgenda, by: department)
            try Self.publishAnotherForm(
                of: services.connection.matters(of: draft)[0].provision, administrator, services)
            try services.drafts.submit(submitted, version: 1, by: department)
            return RightsObjects(
                draft: draft, draftMatter: try services.connection.matters(of: draft)[0].id, submitted: submitted,
                comment: try Self.comment(on: submitted, department, services),
                material: try Self.material(1, of: Self.onAgenda, department, services),
                publicMaterial: try Self.material(2, of: Self.onAgenda, department, services),
                item: try services.connection.first(
                    "SELECT id FROM agenda_items WHERE case_id = ?", [.integer(Self.onAgenda.rawValue)]
                ) { try $0.int64(0) } ?? 0,
                written: try Self.written(secretariat, services), memberInOffice: memberInOffice,
                calendarToken: try Self.calendar(of: secretariat, services))
        }
    }

    private init(
        draft: CaseID, draftMatter: MatterID, submitted: CaseID, comment: Int64, material: Int64,
        publicMaterial: Int64, item: Int64, written: MeetingID, memberInOffice: MemberID,
        calendarToken: String
    ) {
        self.calendarToken = calendarToken
        self.publicMaterial = publicMaterial
        self.item = item
        self.written = written
        self.memberInOffice = memberInOffice
        self.draft = draft
        self.draftMatter = draftMatter
        self.submitted = submitted
        self.comment = comment
        self.material = material
    }

    /// So that the draft's sheet can be moved to it; and leaves a draft of the version after it.
    private static func publishAnotherForm(
        of provision: ProvisionID, _ administrator: Actor, _ services: Services
    ) throws {
        for label in ["公開した項目", "下書きの項目"] {
            let detail = try services.provisions.detail(provision, for: administrator)
            var entry = detail.entry
            entry.fields.append(ShingiDomain.FormField(key: "", label: label, kind: .text))
            let version = try services.provisions.saveDraft(
                provision, entry, version: detail.version, by: administrator)
            if label == "公開した項目" { _ = try services.provisions.publish(provision, version: version, by: administrator) }
        }
    }

    /// Of the meeting that was held, sent to its members; and public ones, of the other.
    private static func minutes(by actor: Actor, _ services: Services) throws {
        let held = MeetingID(rawValue: 1)
        try services.minutes.begin(held, by: actor)
        try services.minutesImports.import("○会長 始めます。\n○委員 はい。", answers: [:], into: held, by: actor)
        try services.minutesRounds.send(held, due: services.now.civilDate, signer: nil, by: actor)
        let other = try services.connection.insertMinutes(
            of: MeetingID(rawValue: 2), by: actor.accountID, at: services.now)
        try services.connection.insertMinutesPublication(
            [MinutesPublicLine(.turn, label: "会長", text: "始めます。")], style: .verbatimWithNames, title: "会議", bases: [],
            of: other, by: actor.accountID, at: services.now)
    }

    private static func rules(by actor: Actor, _ services: Services) throws {
        guard let day = CivilDate(iso: rulesFrom) else { return }
        try services.votingRules.add(VotingRules(), from: day, by: actor)
    }

    private static func subcommittee(of member: MemberID, _ actor: Actor, _ services: Services) throws {
        guard let period = OpenPeriod(services.now.civilDate) else {
            throw TestSite.Unexpected("ends before it begins")
        }
        let id = try services.subcommittees.create(
            SubcommitteeEntry(name: "情報公開部会", chairTitle: "部会長", remit: "", period: period), by: actor)
        try services.subcommittees.join(
            id, SubcommitteeMembershipEntry(member: member, period: period), by: actor)
    }

    private static func calendar(of actor: Actor, _ services: Services) throws -> String {
        try services.calendars.renew(by: actor)
        return try services.calendars.token(for: actor) ?? ""
    }

    private static func written(_ actor: Actor, _ services: Services) throws -> MeetingID {
        guard let day = CivilDate(iso: "2022-09-29"), let time = TimeOfDay(hour: 17, minute: 0) else {
            throw TestSite.Unexpected("no such day")
        }
        let meeting = try services.meetings.plan(
            MeetingPlan(date: day, startsAt: time, place: "書面", form: .written), by: actor)
        _ = try services.agendas.addItem(NewAgendaItem(kind: .confirmation, title: "前回の会議録"), to: meeting, by: actor)
        try services.writtenMeetings.release(meeting, closesAt: Instant(day, time), names: .members, by: actor)
        return meeting
    }

    private static func comment(on id: CaseID, _ actor: Actor, _ services: Services) throws -> Int64 {
        try services.connection.execute(
            """
            INSERT INTO field_comments (case_id, field_key, text, written_by, written_at)
            VALUES (?, 'title', '件名を短くしてください。', ?, ?)
            """,
            [.integer(id.rawValue), .integer(actor.accountID.rawValue), .text(services.now.iso)])
        return services.connection.lastInsertRowID
    }

    private static func material(
        _ number: Int, of id: CaseID, _ actor: Actor, _ services: Services
    ) throws -> Int64 {
        let bytes = Array("%PDF".utf8)
        let content = Content(id: ContentID(rawValue: Int64(number)), size: bytes.count, sha256: SHA256.hash(bytes))
        try services.contents.append(bytes, at: 0, to: content.id, by: actor.accountID)
        let paper = MaterialEntry(
            title: "概要図", fileName: "概要図.pdf", size: bytes.count, kind: .pdf,
            handling: MaterialHandling(access: .open))
        try services.contents.complete(content)
        return try services.connection.insertMaterial(
            paper, .pdf, content.id, position: try services.connection.lastMaterialPosition(of: id) + 1, to: id,
            by: actor.accountID, at: services.now
        ).rawValue
    }

    /// A route's pattern with the numbers of what is to be found there.
    func address(of pattern: String) -> String {
        let segments = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard segments.count > 2 else { return pattern }
        return segments.map { segment in
            switch segment {
            case "{id}": id(segments)
            case "{matter}": "\(draftMatter)"
            case "{member}": "\(memberInOffice)"
            case "{from}": Self.rulesFrom
            case "{kind}": DocumentKind.reply.rawValue
            case "{version}": "1"
            case "{token}": calendarToken
            case "{year}": "2022"
            default: segment
            }
        }.joined(separator: "/")
    }

    private func id(_ segments: [String]) -> String {
        switch (segments[1], segments.last ?? "") {
        case ("cases", "draft"), ("cases", "removal"), ("cases", "form"), ("cases", "materials"),
            ("cases", "restorations"), ("cases", "matter_restorations"), ("cases", "similar"), ("cases", "borrowings"):
            "\(draft)"
        case ("cases", "return"), ("cases", "acceptance"), ("cases", "comments"): "\(submitted)"
        case ("cases", _): "\(Self.onAgenda)"
        case ("field_comments", _): "\(comment)"
        case ("materials", _): "\(material)"
        case ("public", _) where segments[2] == "materials": "\(publicMaterial)"
        case ("agenda_items", "materials"): "\(item)"
        case ("meetings", let end) where end.hasPrefix("written") || end.hasPrefix("ballot"): "\(written)"
        case ("meetings", _) where segments.contains("minutes"): "1"
        case ("meetings", let end) where end.hasPrefix("vote_record"): "1"
        case ("public", _) where segments.contains("minutes"): "2"
        case ("meetings", _): "2"
        case ("agenda_items", _): "8"
        // 諮問第458号, of another department of the walking account.
        case ("replies", _), ("votes", _): "2"
        case ("accounts", _): "5"
        default: "1"
        }
    }
}
