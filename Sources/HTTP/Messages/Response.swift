/// What a handler answers. Date, Content-Length, Transfer-Encoding and Connection are the encoder's to write.
package struct Response: Sendable {
    package var status: Status
    package var fields: Fields
    /// Sent besides `fields`, where it does not have them.
    package var standingFields: StandingFields?
    package var body: ResponseBody
    /// Ends the connection after this response, whatever the client wished.
    package var closesConnection = false

    package init(_ status: Status, fields: Fields = Fields(), body: ResponseBody = .none) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    private static let htmlFields: Fields = ["Content-Type": "text/html; charset=utf-8"]
    private static let textFields: Fields = ["Content-Type": "text/plain; charset=utf-8"]

    package static func html(_ bytes: [UInt8], status: Status = .ok) -> Response {
        Response(status, fields: htmlFields, body: .bytes(bytes))
    }

    package static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status, fields: textFields, body: .bytes(Array(text.utf8)))
    }

    /// 303 by default: after a POST the browser fetches the location with GET (RFC 9110 §15.4.4).
    package static func redirect(to location: String, status: Status = .seeOther) -> Response {
        Response(status, fields: ["Location": location])
    }
}
