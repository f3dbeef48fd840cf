import Glibc

/// The program is `Fuzz TARGET [option or folder of libFuzzer]...`; its main function is libFuzzer's, which calls this
/// before it reads the arguments (FuzzerInterface.h).
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
    guard count.pointee >= 2, let name = arguments.pointee[1].map({ String(cString: $0) }),
        let target = FuzzTarget(rawValue: name)
    else {
        print("usage: Fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [option or folder]...")
        exit(EX_USAGE)
    }
    current = target
    // libFuzzer sees the arguments without the target.
    arguments.pointee[1] = arguments.pointee[0]
    arguments.pointee += 1
    count.pointee -= 1
    return 0
}

/// Called with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    current.check(Array(UnsafeBufferPointer(start: start, count: length)))
    return 0
}

/// Set before the first input, and libFuzzer calls from one thread.
nonisolated(unsafe) private var current = FuzzTarget.request

/// Ends the program when a promise is broken; libFuzzer then keeps the input.
func promise(_ isKept: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
    guard !isKept() else { return }
    let line = Array("broken promise: \(what())\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    abort()
}
