/// The pipeline of each event loop: what a request began with it ends with, whatever is loaded anew meanwhile.
///
/// `@unchecked Sendable`: the slots are made before the server starts, and afterwards each is used only on its loop's own
/// serial queue.
final class LoopPipelines: @unchecked Sendable {
    private final class Slot {
        var pipeline: Pipeline

        init(_ pipeline: Pipeline) {
            self.pipeline = pipeline
        }
    }

    private let slots: [Slot]

    init(count: Int, _ pipeline: Pipeline) {
        slots = (0..<count).map { _ in Slot(pipeline) }
    }

    subscript(loop: Int) -> Pipeline {
        get { slots[loop].pipeline }
        set { slots[loop].pipeline = newValue }
    }
}
