package typealias MaterialID = ID<Material>

/// 資料: a paper of a case.
package struct Material: Sendable, Hashable {
    package var id: MaterialID
    package var caseID: CaseID
    /// 1, 2, … within the case.
    package var position: Int
    package var title: String
    /// As the file was called where it came from.
    package var fileName: String
    /// Recognised from the content, never from the name.
    package var mediaType: String
    package var content: Content
    package var addedAt: Instant

    package init(
        id: MaterialID, caseID: CaseID, position: Int, title: String, fileName: String, mediaType: String,
        content: Content, addedAt: Instant
    ) {
        self.id = id
        self.caseID = caseID
        self.position = position
        self.title = title
        self.fileName = fileName
        self.mediaType = mediaType
        self.content = content
        self.addedAt = addedAt
    }
}
