/// On whose behalf someone edits a case.
package enum CaseEditor: Sendable, Hashable {
    /// The department that owns it.
    case department
    case secretariat
}
