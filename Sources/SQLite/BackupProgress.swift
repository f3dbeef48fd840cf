/// How far a backup has come, in pages.
package struct BackupProgress: Sendable {
    package let copied: Int
    package let total: Int
}
