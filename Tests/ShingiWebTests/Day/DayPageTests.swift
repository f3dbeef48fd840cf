import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("The screen of the day") struct DayPageTests {
    @Test("eleven in the room and four by Web open the meeting; the sixteenth joins by Web")
    func opening() throws {
        let stage = try DayStage()
        let before = try stage.clerk.get(stage.path)
        #expect(before.text.contains("定足数9名、出席0名、不成立"))
        let opened = try stage.open(place: 11, web: 4)
        #expect(opened.text.contains("定足数9名、出席15名、成立"))
        #expect(opened.text.contains("在任16名、定足数9名、出席15名（会場11名、Web4名）"))
        let late = stage.members[15]
        stage.site.clock.advance(minutes: 20)
        let saved = try stage.clerk.submit(
            Paths.meetingAttendances(stage.meeting), ["seats.\(late).0.mode": "web"])
        #expect(saved.status == 303)
        let after = try stage.clerk.follow(saved)
        #expect(after.text.contains("定足数9名、出席16名、成立"))
        #expect(after.field("seats.\(late).0.arrived") == "10:19")
    }

    @Test("without a quorum it does not open, and the seats stay as they were set")
    func noQuorum() throws {
        let stage = try DayStage()
        _ = try stage.clerk.get(stage.path)
        let form = stage.clerk.page?.form(action: Paths.meetingAttendances(stage.meeting)) ?? []
        var fields = stage.seats(place: 8)
        fields["opened_at"] = "10:00"
        let refused = try stage.clerk.send(
            Paths.meetingOpening(stage.meeting),
            form.filter { fields[$0.0] == nil } + fields.compactMap { name, value in value.map { (name, $0) } })
        #expect(refused.status == 422)
        #expect(refused.title.hasPrefix("エラー:"))
        #expect(refused.text.contains("定足数に満たないため開会できません"))
        #expect(refused.field("seats.\(stage.members[7]).0.mode") == "place")
    }

    @Test("chair and deputy away, those present elect one of their own, who presides and does not vote")
    func actingChair() throws {
        let stage = try DayStage()
        _ = try stage.clerk.get(stage.path)
        let form = stage.clerk.page?.form(action: Paths.meetingAttendances(stage.meeting)) ?? []
        var fields = stage.seats(place: 16)
        let away = try stage.officeHolders()
        #expect(away.count == 2)
        for member in away { fields["seats.\(member).0.mode"] = "absent" }
        fields["opened_at"] = "10:00"
        let opened = try stage.clerk.send(
            Paths.meetingOpening(stage.meeting),
            form.filter { fields[$0.0] == nil } + fields.compactMap { name, value in value.map { (name, $0) } })
        let screen = try stage.clerk.follow(opened)
        #expect(screen.text.contains("出席委員の互選で決まった委員を選んでください。"))
        let action = Paths.meetingActingChair(stage.meeting)
        #expect(try stage.clerk.submit(action, ["acting_chair": ""]).text.contains("議長を務める委員を選んでください。"))
        _ = try stage.clerk.get(stage.path)
        let gone = try stage.clerk.submit(action, ["acting_chair": "\(away[0])"])
        #expect(gone.status == 422)
        let elected = try #require(stage.members.first { !away.contains($0) })
        _ = try stage.clerk.get(stage.path)
        let done = try stage.clerk.follow(try stage.clerk.submit(action, ["acting_chair": "\(elected)"]))
        #expect(done.text.contains("議長(会長職務代理(出席委員の互選))"))
        #expect(done.text.contains("議決に加われる人数は13名です。"))

        // The wrong line was taken: another is chosen in its place.
        let other = try #require(stage.members.last { !away.contains($0) })
        _ = try stage.clerk.submit(action, ["acting_chair": "\(other)"])
        _ = try stage.clerk.get(stage.path)
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        let confirmation = try stage.clerk.submit(
            Paths.voteDecision(vote),
            [
                "_step": "confirm", "_rows": nil, "method": "show_of_hands", "in_favour": "13", "against": "0",
                "abstained": "",
            ])
        #expect(confirmation.text.contains("議長を除く議決参加13名"))
    }

    @Test("a button beside a seat notes who leaves and who comes back")
    func leaving() throws {
        let stage = try DayStage()
        try stage.open()
        stage.site.clock.advance(minutes: 30)
        let member = stage.members[4]
        let left = try stage.clerk.submit(
            Paths.meetingAttendances(stage.meeting), ["_seat": "left:\(member)"])
        #expect(try stage.clerk.follow(left).text.contains("出席15名"))
        stage.site.clock.advance(minutes: 5)
        let back = try stage.clerk.submit(
            Paths.meetingAttendances(stage.meeting), ["_seat": "back:\(member)"])
        let page = try stage.clerk.follow(back)
        #expect(page.text.contains("出席16名"))
        #expect(page.field("seats.\(member).0.left") == "10:29")
        #expect(page.field("seats.\(member).1.arrived") == "10:34")
    }

    @Test("times that can't be read are said beside the seat, and everything typed stays")
    func wrongTimes() throws {
        let stage = try DayStage()
        try stage.open()
        let name = "seats.\(stage.members[2]).0"
        let refused = try stage.clerk.submit(
            Paths.meetingAttendances(stage.meeting), ["\(name).left": "25:00", "\(name).arrived": "10:05"])
        #expect(refused.status == 422)
        #expect(refused.text.contains("25時はありません"))
        #expect(refused.field("\(name).left") == "25:00")
        #expect(refused.field("\(name).arrived") == "10:05")
    }

    @Test("two clerks at the same seat: the second sees both and overwrites nothing")
    func seatConflict() throws {
        let stage = try DayStage()
        let screen = try stage.open()
        let other = try stage.site.signIn(as: .secretariat)
        _ = try other.get(stage.path)
        let name = "seats.\(stage.members[2]).0"
        let action = Paths.meetingAttendances(stage.meeting)
        #expect(try other.submit(action, ["\(name).left": "10:30"]).status == 303)
        _ = screen
        let second = try stage.clerk.submit(action, ["\(name).left": "10:40"])
        #expect(second.status == 409)
        #expect(second.text.contains("会場(10:30まで)"))
        #expect(second.field("\(name).left") == "10:40")
        #expect(try stage.clerk.submit(action).status == 303)
    }

    @Test("observers, explanations and errata are noted")
    func notes() throws {
        let stage = try DayStage()
        try stage.open()
        let vote = try stage.votes()[0]
        let explanation = try stage.screen(of: vote).actions.first { $0.hasSuffix("/explanation") } ?? ""
        let observers = Paths.meetingObservers(stage.meeting)
        let errata = Paths.meetingErrata(stage.meeting)
        let send = { (action: String, fields: [String: String?]) in
            _ = try stage.screen(of: vote)
            return try stage.clerk.submit(action, fields)
        }
        #expect(try send(explanation, ["explained": "7"]).status == 303)
        #expect(try send(explanation, ["explained": "長い"]).status == 422)
        #expect(try send(observers, ["observers": "2"]).status == 303)
        #expect(try send(observers, ["observers": "-2"]).status == 422)
        let erratum = ["erratum_place": "個票", "erratum_before": "SSL", "erratum_after": "TLS"]
        #expect(try send(errata, erratum).status == 303)
        let screen = try stage.screen(of: vote)
        #expect(screen.text.contains("SSL TLS"))
        #expect(screen.field("explained") == "7")
        let empty = try send(errata, ["erratum_place": "個票", "erratum_before": "", "erratum_after": "紙"])
        #expect(empty.status == 422)
        #expect(empty.field("erratum_after") == "紙")
    }

    @Test("closing says what is undecided and sends it on when told to")
    func closing() throws {
        let stage = try DayStage()
        try stage.open()
        let action = Paths.meetingClosing(stage.meeting)
        let refused = try stage.clerk.submit(action, ["closed_at": "11:30"])
        #expect(refused.status == 422)
        #expect(refused.text.contains("採決していない議題があります"))
        let closed = try stage.clerk.submit(action, ["closed_at": "11:30", "leave_undecided": "1"])
        #expect(closed.status == 303)
        let page = try stage.clerk.follow(closed)
        #expect(page.text.contains("閉会 11:30"))
        // Afterwards the seats change only with a reason.
        let name = "seats.\(stage.members[2]).0"
        let attendances = Paths.meetingAttendances(stage.meeting)
        #expect(try stage.clerk.submit(attendances, ["\(name).mode": "absent"]).status == 422)
        let corrected = try stage.clerk.submit(
            attendances, ["\(name).mode": "absent", "attendance_reason": "受付簿と照合"])
        #expect(corrected.status == 303)
    }

    @Test("the screen is for those who note attendance", arguments: Role.allCases)
    func roles(role: Role) throws {
        let stage = try DayStage()
        let browser = try stage.site.signIn(as: role)
        let isClerk = role == .clerk || role == .secretariat
        #expect(try browser.get(stage.path).status == (isClerk ? 200 : 404))
        _ = try browser.get("/")
        let posted = try browser.post(Paths.meetingObservers(stage.meeting), ["observers": "1"])
        #expect(posted.status == (isClerk ? 303 : 403))
    }

    @Test("addresses and forms that nobody gave out are not our fault", arguments: ["999999", "0", "abc"])
    func strangeAddresses(id: String) throws {
        let stage = try DayStage()
        #expect(try stage.clerk.get("/meetings/\(id)/day").status == 404)
        #expect(try stage.clerk.get("/votes/\(id)").status == 404)
        #expect(try stage.clerk.get("\(stage.path)?item=\(id)&vote=\(id)&correct=1").status == 200)
        _ = try stage.clerk.get(stage.path)
        for path in ["/votes/\(id)/tally", "/agenda_items/\(id)/votes", "/agenda_items/\(id)/explanation"] {
            #expect([404].contains(try stage.clerk.post(path, ["version": "1"]).status))
        }
        let odd = try stage.clerk.post(
            Paths.meetingAttendances(stage.meeting), ["seats.1.seen": "??", "_seat": "x:y:z"])
        #expect(odd.status == 303)
        #expect(try stage.clerk.post(Paths.meetingErrata(stage.meeting)).status == 400)
        #expect(try stage.clerk.post(Paths.meetingActingChair(stage.meeting), ["acting_chair": id]).status < 500)
    }
}
