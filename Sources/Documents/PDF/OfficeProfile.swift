import FoundationEssentials

/// How LibreOffice behaves for us: it follows no link that stands in a file, be it to a picture, a text or a sheet on
/// this machine or elsewhere, and runs no macro.
enum OfficeProfile {
    static let folder = "office"

    static func write(in place: WorkingPlace) throws(ToolError) {
        let user = place.file("\(folder)/user")
        do {
            try FileManager.default.createDirectory(atPath: user, withIntermediateDirectories: true)
        } catch {
            throw .noWorkingPlace(errno: 0)
        }
        try place.write(Array(settings.utf8), to: "\(folder)/user/registrymodifications.xcu")
    }

    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
        \(item("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
        \(item("Common/Security/Scripting", "DisableActiveContent", "true"))
        \(item("Common/Security/Scripting", "DisableMacrosExecution", "true"))
        \(item("Common/Security/Scripting", "MacroSecurityLevel", "3"))
        \(item("Writer/Content/Update", "Link", "0"))
        \(item("Calc/Content/Update", "Link", "2"))
        </oor:items>
        """

    private static func item(_ path: String, _ name: String, _ value: String) -> String {
        """
        <item oor:path="/org.openoffice.Office.\(path)"><prop oor:name="\(name)" oor:op="fuse">\
        <value>\(value)</value></prop></item>
        """
    }
}
