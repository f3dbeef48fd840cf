import ShingiDomain

/// Resources/Demo/council.json: the council, its people and departments, and the accounts to try it with.
package struct DemoCouncil: Decodable, Sendable {
    let name: String
    let municipality: String
    let secretariat: String
    let addressee: String
    let formSet: String
    let settings: DemoSettings
    let members: [Member]
    let terms: [Term]
    let departments: [Department]
    package let accounts: [Account]

    struct Member: Decodable, Sendable {
        let key: String
        let familyName: String
        let givenName: String
        let familyNameKana: String
        let givenNameKana: String

        var name: String { "\(familyName) \(givenName)" }
        var kana: String { "\(familyNameKana) \(givenNameKana)" }
    }

    struct Term: Decodable, Sendable {
        let key: String
        let ordinal: Int
        let from: CivilDate
        let to: CivilDate
        let appointments: [Appointment]
        let offices: [OfficeHolding]
    }

    struct Appointment: Decodable, Sendable {
        let member: String
        let seat: SeatCategory
        let from: CivilDate
        let to: CivilDate
    }

    struct OfficeHolding: Decodable, Sendable {
        let office: Office
        let member: String
        let from: CivilDate
        let to: CivilDate
    }

    struct Department: Decodable, Sendable {
        let key: String
        let division: String
        let section: String
        let unit: String
    }

    package struct Account: Decodable, Sendable {
        package let login: String
        package let displayName: String
        package let role: Role
        let departments: [String]
        let member: String?
    }
}
