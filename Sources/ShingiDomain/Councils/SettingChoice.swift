/// One row of a council's settings whose values are a closed list.
///
/// The raw value stands in the database and must never change; label and example stand on the settings page.
package protocol SettingChoice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The choice in Japanese, as it stands beside the radio button.
    var label: String { get }
    /// One line that shows the choice at work.
    var example: String { get }
}
