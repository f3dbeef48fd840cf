/// Why a program of the system made no document.
package enum ToolError: Error, Hashable {
    /// It is not installed.
    case missing(DocumentTool)
    /// It was ended because it took too long.
    case tookTooLong(DocumentTool)
    /// It could not make what it should.
    ///
    /// - Parameter output: the end of what it said, for the log.
    case failed(DocumentTool, output: String)
    /// The folder that it should have worked in could not be made or written.
    case noWorkingPlace(errno: Int32)
}
