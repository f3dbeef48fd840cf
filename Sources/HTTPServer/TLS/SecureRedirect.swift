import HTTP

/// Serves a plain port beside TLS: sends everybody to the same address under https. 308 keeps method and content
/// (RFC 9110 §15.4.9).
package struct SecureRedirect: Application {
    /// `https://host[:port]`; nil takes the host that was asked for.
    private let origin: String?
    /// Where TLS listens, for the host that was asked for.
    private let port: Int

    package init(origin: String?, port: Int) {
        self.origin = origin
        self.port = port
    }

    /// Content belongs to the other address, so none is read here.
    package func admit(_ request: Request, length: Int?, on loop: Int) -> Admission {
        .refuse(answer(to: request))
    }

    package func respond(to request: Request, on loop: Int, completion: @escaping @Sendable (Response) -> Void) {
        completion(answer(to: request))
    }

    private func answer(to request: Request) -> Response {
        guard let base = origin ?? base(for: request.head.host) else {
            // Only HTTP/1.0 lets a request come without a host.
            return .text("400 Bad Request\n", status: .badRequest)
        }
        // Of an absolute or asterisk form (RFC 9112 §3.2) only the path is anything to go to.
        let target = request.head.target
        let location =
            base + (target.rawPath.hasPrefix("/") ? target.rawPath : "/")
            + (target.query.isEmpty ? "" : "?\(target.query)")
        var response = Response.text("308 Permanent Redirect\n", status: .permanentRedirect)
        response.fields.set("Location", location)
        return response
    }

    private func base(for host: String) -> String? {
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        guard !host.isEmpty else { return nil }
        return port == 443 ? "https://\(name)" : "https://\(name):\(port)"
    }
}
