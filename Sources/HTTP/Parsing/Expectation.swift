/// The Expect field (RFC 9110 §10.1.1).
enum Expectation {
    static func check(_ fields: Fields) throws(ParseFailure) {
        for index in fields.lines.indices where fields.isName("Expect", at: index) {
            guard fields.isValue("100-continue", at: index) else {
                throw ParseFailure(.expectationFailed, "unknown expectation", "RFC 9110 §10.1.1")
            }
        }
    }
}
