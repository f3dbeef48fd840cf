import Testing

@testable import Documents

@Suite("Programs of the system")
struct ToolRunTests {
    private func run(_ script: String, _ limits: ToolLimits = ToolLimits(seconds: 20)) throws -> (String, WorkingPlace)
    {
        let place = try WorkingPlace()
        let run = ToolRun(tool: .office, program: "/bin/sh", arguments: ["-c", script], place: place, limits: limits)
        return (try run.run(), place)
    }

    @Test("a program works in an empty folder of its own, with little of our surroundings")
    func surroundings() throws {
        let (output, place) = try run("ls -A; pwd; echo $HOME; env | cut -d= -f1 | sort | tr '\\n' ' '")
        #expect(output.hasPrefix("\(place.path)\n\(place.path)\n"))
        #expect(!output.contains("SHINGI") && !output.contains("USER"))
    }

    @Test("a program that does not end is ended in time, with all that it started")
    func endless() throws {
        let place = try WorkingPlace()
        let run = ToolRun(
            tool: .office, program: "/bin/sh", arguments: ["-c", "sleep 600 & echo $! > child; wait"], place: place,
            limits: ToolLimits(seconds: 1))
        #expect(throws: ToolError.tookTooLong(.office)) { try run.run() }
        let child = try String(decoding: place.read("child"), as: UTF8.self).filter(\.isNumber)
        // The one that it started is gone as well, or waits for nothing but to be reaped.
        let state = try self.run("cat /proc/\(child)/stat 2>/dev/null || echo gone").0
        #expect(state.hasPrefix("gone") || state.contains(") Z"), "\(state)")
    }

    @Test("a program that wants more memory than it may have fails by itself")
    func memory() throws {
        let limits = ToolLimits(seconds: 20, memory: 32 << 20)
        let error = #expect(throws: ToolError.self) {
            try run("x=$(head -c 100000000 /dev/zero | tr '\\0' a); echo ${#x}", limits)
        }
        #expect(error != .tookTooLong(.office))
    }

    @Test("what a failing program said is kept for the log")
    func failure() {
        #expect(throws: ToolError.failed(.office, output: "damaged\n")) { try run("echo damaged >&2; exit 3") }
    }

    @Test("without the program everybody learns which one is missing")
    func missing() throws {
        let nothing = DocumentTools(searchPath: "/nowhere")
        #expect(throws: ToolError.missing(.printer)) {
            try PDFPrinter(nothing).print([], title: "", styles: [])
        }
        #expect(!nothing.has(.binder))
        for tool in DocumentTool.allCases { #expect(!tool.packages.isEmpty) }
    }
}
