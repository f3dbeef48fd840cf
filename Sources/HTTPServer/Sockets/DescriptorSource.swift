import Dispatch

/// A Dispatch source on a descriptor that may be paused and is always cancelled in good order: a paused source must run
/// again before Dispatch lets go of it.
struct DescriptorSource {
    private let source: any DispatchSourceProtocol
    private var isRunning = false

    /// - Parameter source: not yet activated.
    init(_ source: any DispatchSourceProtocol) {
        self.source = source
    }

    mutating func run(_ shouldRun: Bool) {
        guard shouldRun != isRunning else { return }
        isRunning = shouldRun
        if shouldRun { source.resume() } else { source.suspend() }
    }

    mutating func cancel() {
        source.cancel()
        run(true)
    }
}
