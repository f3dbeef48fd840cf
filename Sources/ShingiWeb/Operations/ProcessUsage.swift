import Glibc

/// What the system says about this process.
struct ProcessUsage {
    let residentBytes: Int
    let cpuSeconds: Double

    init() {
        residentBytes = Self.residentPages * Int(sysconf(Int32(_SC_PAGESIZE)))
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        cpuSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }

    /// The second word of /proc/self/statm (proc(5)); 0 where there is none.
    private static var residentPages: Int {
        guard let file = fopen("/proc/self/statm", "re") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
        let words = line.split(separator: CChar(UInt8(ascii: " ")))
        guard words.count > 1 else { return 0 }
        return Int(String(decoding: words[1].map { UInt8(bitPattern: $0) }, as: UTF8.self)) ?? 0
    }
}
