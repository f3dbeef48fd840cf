import HTTP
import ShingiDomain
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct AccountListQuery {
    var text: String
    var role: Role?
    var state: String
    var sorting: Sorting
    var cursor: Cursor?

    static let states = [("in_use", "利用中"), ("disabled", "停止中")]

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        role = query["role"].flatMap(Role.init(rawValue:))
        state = query["state"] ?? ""
        sorting = Sorting(parameter: query["sort"] ?? "", offered: ["name", "login"]) ?? Sorting("name")
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { !text.isEmpty || role != nil || isDisabled != nil }

    private var isDisabled: Bool? {
        switch state {
        case "in_use": false
        case "disabled": true
        default: nil
        }
    }

    var services: AccountQuery {
        AccountQuery(
            text: text, role: role, isDisabled: isDisabled, order: sorting.key == "login" ? .login : .name,
            descending: sorting.isDescending, cursor: cursor)
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if let role { values.add("role", role.rawValue) }
        if isDisabled != nil { values.add("state", state) }
        if (sorting ?? self.sorting) != Sorting("name") { values.add("sort", (sorting ?? self.sorting).parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.accounts() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }
}
