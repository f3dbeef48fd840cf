import HTTP
import ShingiDomain

/// Where an answer takes a paper's bytes from while it is sent: the reading connection of the loop that sends it, a chunk
/// at a time.
struct PaperSource: Sendable {
    let readers: LoopReaders
    let loop: Int

    /// A source is read on the queue of its connection's loop, as `LoopReaders` wants it.
    func body(of content: Content) -> ResponseBody {
        .source(length: content.size) { [readers, loop] offset, maxCount in
            try readers[loop].services.contents.bytes(of: content, at: offset, count: maxCount)
        }
    }
}
