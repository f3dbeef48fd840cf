import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("The page of exclusions")
struct ExclusionPagesTests {
    @Test("noted with its reason, it is on the list, the member's ballot goes without the item, and it is taken back")
    func written() throws {
        let stage = try WrittenStage(members: 1)
        let office = try stage.site.signIn(as: .secretariat)
        let address = "\(stage.path)/exclusions"
        #expect(try office.get("\(stage.path)/written").links.contains(address))
        _ = try office.get(address)
        let (item, member) = try chosen(stage.meeting, stage.site) { $0.name == "試験 委員1" }
        let empty = try office.submit(address, ["item": item, "reason": "役員"])
        #expect(empty.status == 422 && empty.text.contains("委員を選んでください。") && empty.field("reason") == "役員")
        let bare = try office.submit(address, ["item": item, "member": member, "reason": " "])
        #expect(bare.status == 422 && bare.text.contains("除斥の理由がありません"))
        let done = try office.submit(address, ["item": item, "member": member, "reason": "委託先の役員であるため"])
        #expect(done.status == 303)
        let list = try office.follow(done)
        #expect(list.text.contains("試験 委員1") && list.text.contains("委託先の役員であるため"))

        let ballot = try stage.browser(0).get("\(stage.path)/ballot")
        #expect(ballot.text.contains("除斥のため、この議題の表決には加わりません。"))
        #expect(WrittenStage.answers(on: ballot, "in_favour").count == 1)
        #expect(!ballot.text.contains("委託先の役員"))

        #expect(try stage.browser(0).get("\(stage.path)/written").links.contains("\(stage.path)/ballot"))
        let other = try chosen(stage.meeting, stage.site, at: 1) { $0.name == "試験 委員1" }.item
        _ = try office.get(address)
        _ = try office.submit(address, ["item": other, "member": member, "reason": "同じ法人の役員であるため"])
        let excused = try stage.browser(0).get("\(stage.path)/written")
        #expect(excused.text.contains("回答していただく議題はありません。") && !excused.links.contains("\(stage.path)/ballot"))
        #expect(try office.get("\(stage.path)/written").text.contains("除斥(回答不要)"))
        _ = try office.get(address)
        #expect(try office.submit("\(stage.path)/exclusion_removals").status == 303)
        _ = try office.get(address)
        #expect(try office.submit("\(stage.path)/exclusion_removals").status == 303)
        #expect(try !office.get(address).text.contains("委託先の役員"))
        #expect(WrittenStage.answers(on: try stage.browser(0).get("\(stage.path)/ballot"), "in_favour").count == 2)
    }

    @Test("noted before the day, it is in the form of the decision, and the timeline says when it began and ended")
    func day() throws {
        let stage = try DayStage(VotingRules(excludedCounts: false, chairVote: .never))
        let address = "/meetings/\(stage.meeting)/exclusions"
        let (item, member) = try chosen(stage.meeting, stage.site, .consultation) { $0.id == stage.members[5] }
        _ = try stage.clerk.get(address)
        _ = try stage.clerk.submit(address, ["item": item, "member": member, "reason": "委託先の役員"])
        try stage.open(place: 9)
        let vote = try stage.votes()[0]
        _ = try stage.screen(of: vote)
        _ = try stage.clerk.post("/agenda_items/\(item)/calls")
        let screen = try stage.screen(of: vote)
        let name = try #require(try stage.names()[stage.members[5]])
        #expect(screen.text.contains("\(name)を除斥"))
        #expect(screen.text.contains("定足数に足りません(あと1名)"))
        #expect(screen.field("exclusion_reason") == "委託先の役員")
        let refused = try stage.clerk.submit(Paths.voteDecision(vote), ["_step": "confirm", "_rows": nil])
        #expect(refused.status == 422 && refused.text.contains("定足数に満たない間は議決できません"))
    }

    /// An item of a kind, by its place among them, and a member, as the page sends them.
    private func chosen(
        _ meeting: MeetingID, _ site: TestSite, _ kind: AgendaKind = .confirmation, at index: Int = 0,
        _ isMeant: (Member) -> Bool
    ) throws -> (item: String, member: String) {
        let actor = try site.actor(.secretariat)
        let sheet = try site.store.read { try $0.exclusions.sheet(of: meeting, for: actor) }
        let found = sheet.items.filter { $0.item.item.kind == kind }.dropFirst(index).first
        let meant = sheet.members.first(where: isMeant)
        let (item, member) = (try #require(found), try #require(meant))
        return ("\(item.item.item.id)", "\(member.id)")
    }
}
