package typealias MatterID = ID<Matter>

/// 付議項目: one legal basis asked for within a case.
package struct Matter: Sendable, Hashable {
    package var id: MatterID
    package var caseID: CaseID
    /// 1, 2, … within the case.
    package var position: Int
    package var provision: ProvisionID
    /// The version of the form that its sheet is written under.
    package var form: FormID
    package var kind: MatterKind
    /// 備考, such as 人材派遣, which tells two matters under one article apart; empty for none.
    package var label: String

    package init(
        id: MatterID, caseID: CaseID, position: Int, provision: ProvisionID, form: FormID, kind: MatterKind,
        label: String = ""
    ) {
        self.id = id
        self.caseID = caseID
        self.position = position
        self.provision = provision
        self.form = form
        self.kind = kind
        self.label = label
    }

    /// Refuses a report under a provision that must always be a consultation.
    package static func check(_ kind: MatterKind, under provision: Provision) throws(CaseError) {
        guard provision.mayBeReport.allowedKinds.contains(kind) else {
            throw .mustBeConsultation(provision: "\(provision.article) \(provision.title)")
        }
    }
}
