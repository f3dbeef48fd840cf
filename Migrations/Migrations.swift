/// The schema's history, compiled into the program so that a binary and its schema can never be parted.
public enum Migrations {
    /// In the order in which they are applied: number, name, SQL.
    public static let all: [(number: Int, name: String, sql: String)] = [
        (1, "councils", text(PackageResources.m0001_councils_sql)),
        (2, "cases", text(PackageResources.m0002_cases_sql)),
        (3, "meetings", text(PackageResources.m0003_meetings_sql)),
        (4, "contents", text(PackageResources.m0004_contents_sql)),
        (5, "forms", text(PackageResources.m0005_forms_sql)),
        (6, "opinions", text(PackageResources.m0006_opinions_sql)),
        (7, "registers", text(PackageResources.m0007_registers_sql)),
        (8, "voting_rules", text(PackageResources.m0008_voting_rules_sql)),
        (9, "agenda_releases", text(PackageResources.m0009_agenda_releases_sql)),
        (10, "papers", text(PackageResources.m0010_papers_sql)),
        (11, "written_meetings", text(PackageResources.m0011_written_meetings_sql)),
        (12, "case_words", text(PackageResources.m0012_case_words_sql)),
        (13, "day", text(PackageResources.m0013_day_sql)),
        (14, "document_templates", text(PackageResources.m0014_document_templates_sql)),
        (15, "planning", text(PackageResources.m0015_planning_sql)),
        (16, "agenda_reviews", text(PackageResources.m0016_agenda_reviews_sql)),
        (17, "follow_up_departments", text(PackageResources.m0017_follow_up_departments_sql)),
        (18, "minutes", text(PackageResources.m0018_minutes_sql)),
        (19, "subcommittees", text(PackageResources.m0019_subcommittees_sql)),
        (20, "replies", text(PackageResources.m0020_replies_sql)),
        (21, "item_exclusions", text(PackageResources.m0021_item_exclusions_sql)),
        (22, "number_gaps", text(PackageResources.m0022_number_gaps_sql)),
        (23, "removed_matters", text(PackageResources.m0023_removed_matters_sql)),
        (24, "document_kinds", text(PackageResources.m0024_document_kinds_sql)),
        (25, "item_papers", text(PackageResources.m0025_item_papers_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
