import Testing

@testable import ShingiDomain

@Suite("The forecast of the quorum")
struct AttendanceForecastTests {
    private let members = (1...16).map { MemberID(Int64($0)) }

    private func meeting(_ form: MeetingForm = .hybrid, _ state: MeetingState = .planned) -> Meeting {
        Meeting(
            id: MeetingID(1), council: CouncilID(1), term: TermID(1), fiscalYear: FiscalYear(startYear: 2022),
            ordinal: 1, title: "第十三期・第1回", date: CivilDate(unchecked: 2022, 7, 28),
            startsAt: TimeOfDay(minutes: 600), place: "特別会議室", form: form, state: state)
    }

    /// So many of each, in the order of the members.
    private func answers(place: Int, web: Int = 0, absent: Int = 0, undecided: Int = 0) -> [MemberID: AttendanceAnswer]
    {
        let all =
            Array(repeating: AttendanceAnswer.place, count: place) + Array(repeating: .web, count: web)
            + Array(repeating: .absent, count: absent) + Array(repeating: .undecided, count: undecided)
        return Dictionary(uniqueKeysWithValues: zip(members, all))
    }

    @Test("of 16 in office nine are needed: met, open or impossible, by every split of the answers")
    func everySplit() {
        let rules = VotingRules()
        for coming in 0...16 {
            for absent in 0...(16 - coming) {
                let forecast = AttendanceForecast(
                    answers(place: coming, absent: absent), inOffice: members, of: meeting(), rules)
                let expected: AttendanceForecast.Outlook =
                    coming > 8 ? .met : 16 - absent > 8 ? .open : .impossible
                #expect(forecast.outlook == expected)
                #expect(forecast.silent == 16 - coming - absent)
            }
        }
    }

    @Test("those by Web count only where the council's rules count them")
    func web() {
        let given = answers(place: 7, web: 3, absent: 6)
        let counted = AttendanceForecast(given, inOffice: members, of: meeting(), VotingRules(webCounts: true))
        let uncounted = AttendanceForecast(given, inOffice: members, of: meeting(), VotingRules(webCounts: false))
        #expect(counted.outlook == .met)
        #expect(counted.sentence == "出席の回答が10名あり、定足数9名に達する見込みです。")
        #expect(uncounted.outlook == .impossible)
        #expect(uncounted.announced.present == 7)
    }

    @Test("who is not in office on the day counts for nothing, and the undecided are no attendance")
    func outside() {
        let forecast = AttendanceForecast(
            answers(place: 8, undecided: 4), inOffice: Array(members.dropFirst()), of: meeting(), VotingRules())
        #expect(forecast.announced.present == 7)
        #expect(forecast.announced.required == 8)
        #expect(forecast.undecided == 4)
        #expect(forecast.sentence == "出席の回答は7名で、定足数8名にあと1名です。未定・未回答の8名に確かめてください。")
    }

    @Test("a member answers until the deadline, the secretariat notes what it was told until the opening")
    func deadline() throws {
        let day = CivilDate(unchecked: 2022, 7, 21)
        let own = try AttendanceReply(member: members[0], answer: .place)
        let told = try AttendanceReply(member: members[0], answer: .absent, channel: .phone)
        let check = { (reply: AttendanceReply, meeting: Meeting, today: CivilDate) in
            try meeting.check(reply, inOffice: members, deadline: day, on: today)
        }
        #expect(throws: Never.self) { try check(own, meeting(), day) }
        #expect(throws: AttendanceReplyError.late(day)) { try check(own, meeting(), day.adding(days: 1)) }
        #expect(throws: Never.self) { try check(told, meeting(), day.adding(days: 1)) }
        #expect(throws: AttendanceReplyError.begun(.open)) { try check(told, meeting(.hybrid, .open), day) }
        #expect(throws: AttendanceReplyError.begun(.cancelled)) { try check(own, meeting(.hybrid, .cancelled), day) }
        #expect(throws: AttendanceReplyError.written) { try check(own, meeting(.written), day) }
        let web = try AttendanceReply(member: members[0], answer: .web)
        #expect(throws: AttendanceReplyError.webNotOffered) { try check(web, meeting(.inPerson), day) }
        let stranger = try AttendanceReply(member: MemberID(99), answer: .place)
        #expect(throws: AttendanceReplyError.notAMember) { try check(stranger, meeting(), day) }
        #expect(throws: AttendanceReplyError.remarkTooLong) {
            try AttendanceReply(
                member: members[0], answer: .place,
                remark: String(repeating: "葛", count: AttendanceReply.longestRemark + 1))
        }
    }

    @Test("a meeting to come is called off with a reason or moved to its reserve date; one that has begun is neither")
    func calling() throws {
        var planned = meeting()
        #expect(throws: MeetingPlanError.noReserveDate) { try planned.postponed() }
        #expect(throws: MeetingPlanError.reasonMissing) { try planned.cancel(reason: "　") }
        planned.reserveDate = CivilDate(unchecked: 2022, 8, 4)
        let moved = try planned.postponed()
        #expect(moved.date == CivilDate(unchecked: 2022, 8, 4) && moved.reserveDate == nil)
        try planned.cancel(reason: "台風のため")
        #expect(planned.state == .cancelled && planned.cancellation == "台風のため" && planned.version == 2)
        var begun = meeting(.hybrid, .open)
        #expect(throws: MeetingPlanError.begun(.open)) { try begun.cancel(reason: "台風のため") }
        #expect(throws: MeetingError.cancelled) { try planned.requireOpen() }
    }

    @Test(
        "a notice says when, where, how and what, with the answers wanted; no day but the meeting's own can be asked for later"
    )
    func notice() throws {
        let order = try NoticeOrder(
            number: "4月区第12号", date: CivilDate(unchecked: 2022, 7, 14), replyBy: CivilDate(unchecked: 2022, 7, 21),
            for: meeting())
        let council = Council(
            id: CouncilID(1), name: "月見区審議会", municipality: "月見区", secretariat: "区政情報課", addressee: "月見区長",
            settings: CouncilSettings())
        let item = AgendaItem(id: AgendaItemID(1), meeting: MeetingID(1), kind: .report, position: 1, title: "運用状況")
        let inPerson = MeetingNotice(
            .invitation, of: meeting(.inPerson), order, council: council, chair: nil, agenda: [])
        #expect(inPerson.mail.contains("対面により開催します。"))
        let text = MeetingNotice(.invitation, of: meeting(), order, council: council, chair: "会長氏名", agenda: [item])
            .mail
        for words in [
            "月見区審議会委員 各位", "令和4年7月28日(木) 午前10時から", "特別会議室", "会場での出席とWeb会議での出席のどちらもできます。", "(1) 運用状況",
            "令和4年7月21日(木)までに", "月見区審議会 会長 会長氏名",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let body = try Subcommittee(
            id: SubcommitteeID(1), council: council.id, name: "情報公開部会", chairTitle: "部会長",
            period: #require(OpenPeriod(CivilDate(unchecked: 2022, 4, 1))))
        let own = MeetingNotice(
            .invitation, of: meeting(.written), order, council: council, subcommittee: body, chair: "長氏名", agenda: [])
        for words in ["月見区審議会 情報公開部会委員 各位", "月見区審議会 部会長 長氏名", "1 期日", "書面により開催します。"] {
            #expect(own.mail.contains(words), "\(words)")
        }
        for words in ["場所", "午前10時", "出欠の回答"] { #expect(!own.mail.contains(words), "\(words)") }
        #expect(throws: NoticeError.replyAfterMeeting) {
            try NoticeOrder(
                date: CivilDate(unchecked: 2022, 7, 14), replyBy: CivilDate(unchecked: 2022, 7, 29), for: meeting())
        }
        #expect(throws: NoticeError.replyBeforeNotice) {
            try NoticeOrder(
                date: CivilDate(unchecked: 2022, 7, 14), replyBy: CivilDate(unchecked: 2022, 7, 13), for: meeting())
        }
    }
}
