import HTTP
import ShingiDomain
import ShingiServices

/// Papers of agenda items that no case stands behind: read, and taken off again. They are sent by
/// `TabledMaterialController`, like those of cases.
enum ItemPaperController {
    /// The paper itself.
    static func file(_ context: RequestContext, _ services: Services, _ id: ItemPaperID) throws -> Response {
        let paper = try services.itemPapers.find(id, for: context.actor)
        let answer = MaterialAnswer(paper, saved: context.query["save"] != nil)
        return answer.response(to: context.request.head, from: context.exchange.papers)
    }

    static func remove(_ context: RequestContext, _ services: Services, _ id: ItemPaperID) throws -> Response {
        let paper = try services.itemPapers.remove(id, by: context.actor)
        return context.redirect(to: Paths.agendaItemMaterials(paper.item), notice: "資料を取り除きました。記録には残ります。")
    }
}

extension Routes {
    static let itemPapers: [Route] = [
        .page(Paths.itemPaper, .having(.readMeetings), ItemPaperController.file),
        .act(Paths.itemPaperRemoval, .having(.tableMaterials), ItemPaperController.remove),
    ]
}
