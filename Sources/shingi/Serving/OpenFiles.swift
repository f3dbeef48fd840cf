import Glibc
import Logging

/// How many files and sockets the system lets this program have open at once.
enum OpenFiles {
    /// Raises the soft limit, often 1,024, to the hard one. The soft one is low for the sake of programs that use
    /// select(2), which this one does not; more connections than descriptors would only wait in the system's queue.
    static func raiseLimit(_ logger: Logger) {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        guard setrlimit(resource, &limit) != 0 else { return }
        logger.warning(
            "the limit of open files stays low", metadata: ["error": "\(String(cString: strerror(errno)))"])
    }
}
