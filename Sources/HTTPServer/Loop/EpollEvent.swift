/// The layout of epoll(7)'s `struct epoll_event`.
struct EpollEvent {
    // Packed on x86-64 alone, so that 32-bit programs share the layout (epoll_ctl(2)).
    #if arch(x86_64)
        static let stride = 12
        private static let dataOffset = 4
    #else
        static let stride = 16
        private static let dataOffset = 8
    #endif

    let slot: Int
    let readiness: Readiness

    init(slot: Int, readiness: Readiness) {
        self.slot = slot
        self.readiness = readiness
    }

    init(from memory: UnsafeRawPointer) {
        readiness = Readiness(rawValue: memory.loadUnaligned(as: UInt32.self))
        slot = Int(memory.loadUnaligned(fromByteOffset: Self.dataOffset, as: Int64.self))
    }

    func store(to memory: UnsafeMutableRawPointer) {
        memory.storeBytes(of: readiness.rawValue, as: UInt32.self)
        memory.storeBytes(of: Int64(slot), toByteOffset: Self.dataOffset, as: Int64.self)
    }
}

enum Epoll {
    static let add: Int32 = 1
    static let remove: Int32 = 2
    static let change: Int32 = 3
}
