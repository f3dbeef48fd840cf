/// Who signs for a council.
package struct Signature: Sendable, Hashable {
    package var office: Office
    package var name: String

    package init(office: Office, name: String) {
        self.office = office
        self.name = name
    }

    /// The chair on that day, else the vice chair, else the acting chair; nil when no office is held.
    package static func of(_ register: Register, on date: CivilDate, name: (MemberID) -> String?) -> Signature? {
        for office in Office.allCases {
            if let name = register.holders(of: office, on: date).lazy.compactMap(name).first {
                return Signature(office: office, name: name)
            }
        }
        return nil
    }
}
