/// A thing with the count of its changes, which a form carries so that nobody's later change is overwritten.
package struct Versioned<Value: Sendable>: Sendable {
    package let value: Value
    package let version: Int
}
