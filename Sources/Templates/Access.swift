/// How a field's value is read. Each closure was made where the model's type was known and takes the address of a value
/// of that type, so rendering needs neither casts nor reflection. Slots keep the promise: the compiler pairs a slot
/// with the scheme whose accessors it calls, and an address is used only while the value it points to is borrowed.
@usableFromInline
enum Access: Sendable {
    @usableFromInline typealias Write = @Sendable (UnsafeRawPointer, inout Output) -> Void
    @usableFromInline typealias Test = @Sendable (UnsafeRawPointer) -> Bool
    @usableFromInline typealias Each = @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void

    /// Escaped; as a section shown unless it is empty or absent.
    case text(Write, isShown: Test)
    case integer(Write)
    case html(Write, isShown: Test)
    case flag(Test)
    /// A list of models, or an optional model (a list of at most one).
    case items(Each, isShown: Test, scheme: @Sendable () -> Scheme)
    case strings(Each, isShown: Test)
    /// A model that is always there.
    case model(Each, scheme: @Sendable () -> Scheme)

    /// What `{{.}}` writes inside a list of strings.
    static let string = Access.text(
        { $1.write($0.assumingMemoryBound(to: String.self).pointee) },
        isShown: { !$0.assumingMemoryBound(to: String.self).pointee.isEmpty })
}
