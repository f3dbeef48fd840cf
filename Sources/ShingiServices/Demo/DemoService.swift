import ShingiDomain

/// Fills an empty data file with the demo.
package struct DemoService {
    let services: Services

    /// Writes all of the demo, or nothing.
    ///
    /// - Throws: `DemoError.notEmpty` when there is a council already, `DemoError.unreadable` when the files do not
    ///   fit together.
    package func load(_ demo: Demo) throws {
        guard try services.installation.isEmpty() else { throw DemoError.notEmpty }
        try services.transaction {
            try services.installation.markAsDemo()
            var people = DemoPeople(services: services)
            try people.load(demo)
            let settings = try services.councils.current(for: people.actor(.secretariat)).settings
            var cases = try DemoCases(services: services, people: people, rule: settings.consultationNumber)
            try cases.load(demo.cases)
        }
    }
}

extension Services {
    package var demo: DemoService { DemoService(services: self) }
}
