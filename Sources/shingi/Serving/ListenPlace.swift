import ArgumentParser
import HTTPServer

/// An address as it is typed: `127.0.0.1:8080`, `[::1]:8080` or `unix:/run/shingi/shingi.sock`.
struct ListenPlace: ExpressibleByArgument {
    let address: ListenAddress

    init?(argument: String) {
        if argument.hasPrefix("unix:/") {
            address = .unix(path: String(argument.dropFirst("unix:".count)))
            return
        }
        guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        let host = argument[..<colon]
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        guard !host.isEmpty, isBracketed || !host.contains(":") else { return nil }
        address = .tcp(host: String(isBracketed ? host.dropFirst().dropLast() : host), port: port)
    }
}
