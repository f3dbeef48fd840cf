import Glibc
import HTTP
import HTTPServer
import Logging
import ShingiWeb
import Templates

/// What SIGHUP does: certificates, templates and static files are read anew. Each of the two kinds is taken over whole or
/// not at all, nothing under way notices, and what cannot be used is named in the log. Lives on the main queue alone.
final class Reloading {
    private let server: Server
    private let application: WebApplication
    private let resources: ResourceDirectory
    private let tls: TLS?
    private let manager: ServiceManager
    private let logger: Logger
    private var site: Site

    init(
        _ server: Server, _ application: WebApplication, _ site: Site, _ resources: ResourceDirectory, tls: TLS?,
        _ manager: ServiceManager, logger: Logger
    ) {
        self.server = server
        self.application = application
        self.site = site
        self.resources = resources
        self.tls = tls
        self.manager = manager
        self.logger = logger
    }

    func signalled() {
        manager.reloading()
        reloadCertificates()
        reloadSite()
        manager.ready()
    }

    private func reloadCertificates() {
        guard let tls else { return }
        do {
            try tls.reload()
            logger.notice("certificates reloaded")
        } catch {
            logger.error("certificates not reloaded, the old ones stay", metadata: ["error": "\(error)"])
        }
    }

    private func reloadSite() {
        do {
            let pages = try PageTemplates(from: TemplateLibrary(directory: resources.templates))
            site = try site.with(pages, StaticFiles(directory: resources.staticFiles))
            server.onEachLoop { [application, site] loop in application.use(site, on: loop) }
            logger.notice("templates and static files reloaded")
        } catch {
            logger.error("templates and static files not reloaded, the old ones stay", metadata: ["error": "\(error)"])
        }
    }
}
