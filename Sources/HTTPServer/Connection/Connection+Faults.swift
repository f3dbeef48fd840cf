import Logging

extension Connection {
    /// Says in the log what the application cannot know.
    func report(_ fault: ConnectionFault) {
        switch fault {
        case .refused(let status, let reason):
            loop.counters.refusedRequests.add(1, ordering: .relaxed)
            loop.logger.info(
                "request refused",
                metadata: [
                    "status": "\(status.code)", "reason": "\(reason)", "client": "\(client.remoteAddress)",
                ])
        case .handlerTimedOut(let path):
            loop.logger.error("no answer in time", metadata: ["path": "\(path)"])
        case .unsendable(let error):
            loop.logger.error("response cannot be sent", metadata: ["error": "\(error)"])
        case .sourceFailed(let reason):
            loop.logger.error("content broke off", metadata: ["reason": "\(reason)"])
        }
    }
}
