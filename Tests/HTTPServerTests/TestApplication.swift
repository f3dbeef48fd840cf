import HTTP
import HTTPServer

/// An application made of closures. By default it answers with method, path and body.
struct TestApplication: Application {
    typealias Completion = @Sendable (Response) -> Void

    var limit: @Sendable (RequestHead) -> Int = { _ in 100_000 }
    var handler: @Sendable (Request, Int, @escaping Completion) -> Void = { request, _, completion in
        completion(.text(TestApplication.echo(request)))
    }

    var admission: (@Sendable (Request, Int?) -> Admission)?

    func admit(_ request: Request, length: Int?, on loop: Int) -> Admission {
        admission?(request, length) ?? .collect(limit: limit(request.head))
    }

    func respond(to request: Request, on loop: Int, completion: @escaping Completion) {
        handler(request, loop, completion)
    }

    static func echo(_ request: Request) -> String {
        let body = String(decoding: request.body, as: UTF8.self)
        return "\(request.method.name) \(request.head.target.rawPath) \(body)"
    }
}
