import COpenSSL

extension TLSClient {
    package struct Options {
        /// The SNI (RFC 6066 §3); nil sends none.
        package var serverName: String? = "localhost"
        /// ALPN (RFC 7301), in the order of preference; empty sends none.
        package var protocols: [String] = []
        package var minimumVersion = TLS1_2_VERSION
        package var maximumVersion = TLS1_3_VERSION
        package var ciphers: String?
        /// To be taken up again.
        package var session: TLSSession?
        /// How many bytes go onto the wire at one go.
        package var drip = Int.max
        package var receiveBuffer: Int32?

        package init() {}
    }

    package enum Failure: Error, Equatable {
        case system(String, Int32)
        case timedOut
        /// The server ended the connection, with the TLS end that belongs to it or without.
        case ended(cleanly: Bool)
        /// The server refused by an alert, in libssl's words.
        case alert(String)
        case malformed(String)
    }

    package struct Reply {
        package let status: Int
        package let head: String
        package let body: [UInt8]
        package var text: String { String(decoding: body, as: UTF8.self) }

        package subscript(name: String) -> String? {
            for line in head.split(separator: "\r\n").dropFirst() {
                guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else {
                    continue
                }
                return String(line[line.index(after: colon)...].drop { $0 == " " })
            }
            return nil
        }
    }
}
