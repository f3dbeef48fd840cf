import HTTPServer

/// All that the server listens on: what the command line names and what the service manager handed over.
struct Endpoints {
    /// Where the product answers.
    private(set) var serving: [Endpoint]
    /// Where people are sent to https.
    private(set) var redirecting: [Endpoint]

    /// - Parameter inherited: those named `redirect` (FileDescriptorName=) send people to https; the others serve. Unix
    ///   sockets are for proxies and never speak TLS.
    init(_ options: ListenOptions, _ inherited: [InheritedSocket], tls: TLS?) throws {
        let own = options.own(besides: !inherited.isEmpty).map { [$0] } ?? []
        let handed = inherited.filter { $0.name != "redirect" }.map { ListenAddress.inherited($0) }
        serving = (own + options.listen.map(\.address) + handed).map { Endpoint($0, tls: $0.isLocal ? nil : tls) }
        redirecting =
            (options.redirects.map(\.address)
            + inherited.filter { $0.name == "redirect" }.map { ListenAddress.inherited($0) }).map { Endpoint($0) }
        guard redirecting.isEmpty || tls != nil else {
            throw CommandFailure("--redirect は --tls-certificate か --development-certificate と一緒に使ってください。")
        }
        guard redirecting.isEmpty || serving.contains(where: { $0.tls != nil }) else {
            throw CommandFailure("--redirect で送る先の、TLSで待ち受ける場所がありません。")
        }
    }

    /// `https://127.0.0.1:8443/`, with the ports that the system chose.
    static func addresses(_ endpoints: [Endpoint], _ ports: [Int]) -> [String] {
        zip(endpoints, ports).map { endpoint, port in
            let scheme = endpoint.tls == nil ? "http" : "https"
            return switch endpoint.address {
            case .tcp(let host, _): "\(scheme)://\(ListenAddress.tcp(host: host, port: port))/"
            case .unix, .inherited:
                endpoint.address.isLocal ? "unix:\(endpoint.address)" : "\(scheme)://\(endpoint.address)/"
            }
        }
    }

    /// The port of the first place that speaks TLS.
    func securePort(_ ports: [Int]) -> Int {
        zip(serving, ports).first { $0.0.tls != nil }?.1 ?? 443
    }
}

extension ListenAddress {
    /// A Unix socket.
    fileprivate var isLocal: Bool {
        switch self {
        case .unix: true
        case .tcp: false
        case .inherited(let socket): if case .unix = socket.address { true } else { false }
        }
    }
}
