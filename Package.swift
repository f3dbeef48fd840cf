// swift-tools-version: 6.1
import PackageDescription

/// Extra compiler flags for our own targets. CI sets SHINGI_STRICT so that a warning stops the build there
/// while a half-finished edit still compiles on a developer's machine.
let strict = Context.environment["SHINGI_STRICT"] != nil
let settings: [SwiftSetting] = strict ? [.unsafeFlags(["-warnings-as-errors"])] : []

/// A room of the program (see README, "Where things live"). Imports point down only.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: settings
    )
}

let package = Package(
    name: "shingi",
    products: [.executable(name: "shingi", targets: ["shingi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libssl libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CSockets"),
        room("Crypto", ["COpenSSL"]),
        room("SQLite", ["CSQLite"]),
        room("HTTP", ["Crypto", "CZlib"]),
        room("Templates"),
        room(
            "HTTPServer", ["HTTP", "Crypto", "COpenSSL", "CSockets", .product(name: "Logging", package: "swift-log")]),
        room("Documents", ["CZlib"]),
        room("ShingiDomain"),
        room("ShingiServices", ["ShingiDomain", "SQLite", "Crypto", "Migrations"]),
        room(
            "ShingiWeb",
            [
                "ShingiServices", "ShingiDomain", "HTTPServer", "HTTP", "Templates", "Crypto",
                "Documents", .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "shingi",
            dependencies: [
                "ShingiWeb", "ShingiServices", "ShingiDomain", "HTTPServer", "HTTP", "Templates",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .target(
            name: "Migrations", path: "Migrations", exclude: ["schema.sql"],
            resources: [
                "m0001_councils", "m0002_cases", "m0003_meetings", "m0004_contents", "m0005_forms", "m0006_opinions",
                "m0007_registers", "m0008_voting_rules", "m0009_agenda_releases", "m0010_papers",
                "m0011_written_meetings", "m0012_case_words", "m0013_day", "m0014_document_templates", "m0015_planning",
                "m0016_agenda_reviews", "m0017_follow_up_departments", "m0018_minutes", "m0019_subcommittees",
                "m0020_replies", "m0021_item_exclusions", "m0022_number_gaps", "m0023_removed_matters",
                "m0024_document_kinds", "m0025_item_papers",
            ].map {
                .embedInCode("\($0).sql")
            }),
        .target(
            name: "TestSupport", dependencies: ["COpenSSL", "Documents"], path: "Tests/TestSupport",
            swiftSettings: settings),
        tests(of: "Crypto"),
        tests(of: "SQLite"),
        tests(of: "HTTP"),
        tests(of: "Templates"),
        tests(of: "HTTPServer"),
        tests(of: "Documents"),
        tests(of: "ShingiDomain"),
        tests(of: "ShingiServices"),
        tests(of: "ShingiWeb"),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzz targets are linked with libFuzzer, so only `make fuzz` declares them.
if Context.environment["SHINGI_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["HTTP", "Templates"], path: "Tests/Fuzz/Targets",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
