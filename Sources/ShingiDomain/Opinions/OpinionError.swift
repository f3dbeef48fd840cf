/// Why something can't be done with an opinion.
package enum OpinionError: Error, Sendable, Hashable {
    case empty
    case tooLong(limit: Int)
    case unknownMatter
    case noAdviser
    case noMember
    case closed(CivilDate)
    case closesAfterMeeting(CivilDate)
    case meetingBegun
    case notHeld
    case notOnAgenda
    case notOpenForOpinions(CaseState)
    case alreadyRetracted
    case alreadyAnswered

    package var message: String {
        switch self {
        case .empty: "内容がありません。書いてから送ってください。"
        case .tooLong(let limit): "\(limit)文字以内で書いてください。"
        case .unknownMatter: "その付議項目はこの案件にありません。選び直してください。"
        case .noAdviser: "意見を述べた人の肩書または名前を書いてください。"
        case .noMember: "意見を述べた委員を選んでください。"
        case .closed(let day): "事前の意見は\(day.japanese)に締め切りました。会議で述べるか、事務局に連絡してください。"
        case .closesAfterMeeting(let day): "締切は会議の日(\(day.japanese))までの日にしてください。"
        case .meetingBegun: "会議がすでに始まっているため、事前の意見としては送れません。"
        case .notHeld: "会議での意見は、開会してから記録してください。"
        case .notOnAgenda: "この案件は会議の次第に載っていないため、意見を送れません。"
        case .notOpenForOpinions(let state): "「\(state.label)」の案件には意見を記録できません。"
        case .alreadyRetracted: "この意見はすでに取り消されています。"
        case .alreadyAnswered: "回答がある意見は取り消せません。"
        }
    }
}
