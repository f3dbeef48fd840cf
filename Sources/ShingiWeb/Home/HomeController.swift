import HTTP
import ShingiServices

/// The first page after sign-in.
enum HomeController {
    static func show(_ context: RequestContext, _ services: Services) throws -> Response {
        let actor = try context.actor
        return context.page(HomePage(try services.home.board(for: actor), for: actor))
    }
}
