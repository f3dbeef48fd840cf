/// Why an entry of the register is refused.
package enum DepartmentError: Error, Equatable {
    case nameTaken

    package var message: String {
        switch self {
        case .nameTaken: "同じ名前の所管課がすでにあります。別の名前にするか、その所管課を変更してください。"
        }
    }
}
