/// Heights 56, 48, 36 and 28 px.
enum ButtonSize: String, Sendable {
    case large = " button--large"
    case medium = ""
    case small = " button--small"
    case tiny = " button--tiny"
}
