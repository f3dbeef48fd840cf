import Dispatch
import HTTP

@testable import HTTPServer

/// Requests an application has not answered yet, for a test to answer when it likes.
final class HeldRequests: Sendable {
    private let held = Guarded<[TestApplication.Completion]>([])
    private let arrived = DispatchSemaphore(value: 0)

    var application: TestApplication {
        TestApplication(handler: { _, _, completion in
            self.held.withLock { $0.append(completion) }
            self.arrived.signal()
        })
    }

    /// Waits until one more request has come; false after ten seconds.
    func waitForOne() -> Bool {
        arrived.wait(timeout: .now() + 10) == .success
    }

    /// Answers all, each from a queue that is no loop's.
    func answer(_ response: Response) {
        for completion in held.withLock({ $0 }) {
            DispatchQueue.global().async { completion(response) }
        }
    }
}
