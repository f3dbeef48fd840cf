/// One service a resource. Others stand beside their services.
extension Services {
    package var installation: InstallationService { InstallationService(services: self) }
    package var formSubmissions: FormSubmissionService { FormSubmissionService(services: self) }
    package var audit: AuditService { AuditService(services: self) }
    package var councils: CouncilService { CouncilService(services: self) }
    package var departments: DepartmentService { DepartmentService(services: self) }
    package var provisions: ProvisionService { ProvisionService(services: self) }
    var sequences: SequenceService { SequenceService(services: self) }
    package var sessions: SessionService { SessionService(services: self) }
    package var signIn: SignInService { SignInService(services: self) }
}
