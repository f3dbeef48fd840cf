import ShingiDomain

// The demo's files name choices by the words that the database stores, and dates as the database writes them.

extension AttendanceMode: Decodable {}
extension AgendaKind: Decodable {}
extension CaseState: Decodable {}
extension ChairVote: Decodable {}
extension DecisionMethod: Decodable {}
extension DecisionOutcome: Decodable {}
extension DecisionWord: Decodable {}
extension AgendaItemContent: Decodable {}
extension ItemDecision: Decodable {}
extension MaterialCategory: Decodable {}
extension MaterialNumbering: Decodable {}
extension MatterKind: Decodable {}
extension MeetingForm: Decodable {}
extension MeetingState: Decodable {}
extension MinutesStyle: Decodable {}
extension NumberScope: Decodable {}
extension Office: Decodable {}
extension OpennessRule: Decodable {}
extension RelationKind: Decodable {}
extension Role: Decodable {}
extension SeatCategory: Decodable {}
extension Share: Decodable {}

extension CivilDate: Decodable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CivilDate(iso: text) else { throw unreadable(text, decoder) }
        self = date
    }
}

extension TimeOfDay: Decodable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = TimeOfDay(iso: text) else { throw unreadable(text, decoder) }
        self = time
    }
}

private func unreadable(_ text: String, _ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "unreadable: \(text)"))
}
