import ShingiDomain
import ShingiServices

@testable import ShingiWeb

extension TestSite {
    /// A copy of a case of the demo's department, handed in: state 確認待ち.
    func submittedCase() throws -> CaseID {
        let department = try actor(.department)
        return try store.write { services in
            let sources = try services.cases.list(CaseQuery(), for: department).rows
            guard let source = sources.first(where: { $0.consultations > 0 }) else {
                throw TestSite.Unexpected("the demo's department has no case to copy")
            }
            let id = try services.drafts.copy(source.id, by: department)
            let subject = try services.cases.find(id, for: department)
            _ = try services.drafts.submit(id, version: subject.version, by: department)
            return id
        }
    }
}
