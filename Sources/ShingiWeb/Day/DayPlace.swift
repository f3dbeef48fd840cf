import HTTP
import ShingiDomain
import ShingiServices

/// Where on the screen of the day somebody is: which item, which of its votes, and whether that is being corrected.
struct DayPlace {
    var item: AgendaItemID?
    var vote: VoteID?
    var isCorrecting = false

    init(item: AgendaItemID? = nil, vote: VoteID? = nil, correcting: Bool = false) {
        self.item = item
        self.vote = vote
        isCorrecting = correcting
    }

    init(_ query: FormValues) {
        item = query["item"].flatMap { AgendaItemID(text: $0) }
        vote = query["vote"].flatMap { VoteID(text: $0) }
        isCorrecting = query["correct"] != nil
    }

    func link(_ meeting: MeetingID) -> String {
        var values = FormValues()
        if let item { values.add("item", "\(item)") }
        if let vote { values.add("vote", "\(vote)") }
        if isCorrecting { values.add("correct", "1") }
        return Paths.meetingDay(meeting) + (values.entries.isEmpty ? "" : "?\(values.urlEncoded)#current")
    }

    /// The item shown: the one asked for, that of the vote asked for, else the one that is called up, else the first that is
    /// not decided, else the first.
    func item(in sheet: DaySheet) -> DayItem? {
        sheet.items.first { $0.item.id == item }
            ?? sheet.items.first { $0.votes.contains { $0.vote.id == vote } }
            ?? sheet.items.first { $0.item.id == sheet.called?.item } ?? sheet.items.first { !$0.isDecided }
            ?? sheet.items.first
    }

    /// The vote shown: the one asked for, else the item's first that is open, else its first.
    func vote(in item: DayItem?) -> StoredVote? {
        item?.votes.first { $0.vote.id == vote } ?? item?.votes.first { $0.vote.current == nil } ?? item?.votes.first
    }

    /// Where to go on after a vote was recorded: the next open one of its item, then of the items behind it, then of those
    /// before it; when none is left, it stays.
    static func after(_ vote: VoteID, in sheet: DaySheet) -> DayPlace {
        let index = sheet.items.firstIndex { $0.votes.contains { $0.vote.id == vote } } ?? 0
        let order = Array(sheet.items[index...]) + sheet.items[..<index]
        for item in order {
            if let open = item.votes.first(where: { $0.vote.current == nil }) {
                return DayPlace(item: item.item.id, vote: open.vote.id)
            }
        }
        return DayPlace(item: order.first?.item.id, vote: vote)
    }
}
