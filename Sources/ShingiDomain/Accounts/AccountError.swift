/// Why an account can't be kept like this.
package enum AccountError: Refusal, Hashable {
    case loginUnusable
    case loginTaken
    case nameMissing
    case roleMissing
    /// 所管課 without a department sees nothing.
    case departmentMissing
    /// 委員 without a member is nobody in the register.
    case memberMissing
    /// Nobody would be left who can manage accounts.
    case lastAdministrator
    case disablingOneself
    /// Another council relies on the account, and the actor does not administer that one.
    case servesAnotherCouncil

    /// What is to be corrected; nil when it is the act itself.
    package var field: AccountField? {
        switch self {
        case .loginUnusable, .loginTaken: .login
        case .nameMissing: .name
        case .roleMissing, .lastAdministrator: .roles
        case .departmentMissing: .departments
        case .memberMissing: .member
        case .disablingOneself, .servesAnotherCouncil: nil
        }
    }

    package var message: String {
        switch self {
        case .loginUnusable: "ログインIDは、半角の英字・数字と「.」「-」「_」「@」を使い、3文字から64文字で入力してください。"
        case .loginTaken: "このログインIDはすでに使われています。別のログインIDにしてください。"
        case .nameMissing: "氏名を入力してください。"
        case .roleMissing: "役割を1つ以上選んでください。"
        case .departmentMissing: "所管課の役割には、担当する課を1つ以上選んでください。"
        case .memberMissing: "委員の役割には、どの委員かを選んでください。"
        case .lastAdministrator: "ほかに管理者がいないため、管理者を外すことはできません。先に別の人を管理者にしてください。"
        case .disablingOneself: "自分自身の利用を止めることはできません。ほかの管理者に依頼してください。"
        case .servesAnotherCouncil: "ほかの審議会でも使われている利用者です。その審議会の管理者でもある人が行ってください。"
        }
    }
}
