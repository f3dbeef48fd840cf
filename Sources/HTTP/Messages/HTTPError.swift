/// What can be wrong with a part of a message that is read or written after the parser let the request pass.
package enum HTTPError: Error, Sendable, Equatable {
    /// `%` without two hexadecimal digits.
    case malformedPercentEncoding
    /// Decoded bytes are not UTF-8 (overlong forms and surrogates included).
    case invalidUTF8
    /// NUL in a form value, which no field of a form can mean.
    case nulInValue
    /// More name/value pairs than allowed.
    case tooManyValues
    /// A name or value longer than allowed.
    case valueTooLong
    /// The content is neither of the two kinds a form is sent as.
    case notAForm
    case malformedMultipart(MultipartFault)
    /// A response field's name is no token or its value holds a control character.
    case malformedField(name: String)
    /// A response field that the encoder alone writes.
    case reservedField(name: String)

    /// What the client is told. The last two are our own mistakes.
    package var status: Status {
        switch self {
        case .malformedPercentEncoding, .invalidUTF8, .nulInValue: .badRequest
        case .tooManyValues, .valueTooLong: .contentTooLarge
        case .notAForm: .unsupportedMediaType
        case .malformedMultipart(let fault): fault.status
        case .malformedField, .reservedField: .internalServerError
        }
    }
}
