import Testing

@testable import ShingiDomain

@Suite("Rights")
struct RightTests {
    /// The table once more, from the point of view of each role.
    private static let rights: [Role: Set<Right>] = [
        .administrator: [
            .readDashboard, .readCases, .readMaterials, .readMeetings, .readReplies, .readFollowUps, .readAudit,
            .readPublic, .manageCouncil, .manageDocumentTemplates, .manageMembers, .manageDepartments,
            .manageProvisions, .manageAccounts,
            .readOpinionRegister, .markCasesSeen, .readStandingApprovals, .readProcessingNotices,
            .readProcessingNoticeReports, .readOperations, .readMinutes,
            .readAttendanceBooks, .readAnnualReports,
        ],
        .secretariat: Set(Right.allCases).subtracting([
            .manageCouncil, .manageProvisions, .manageAccounts, .readOperations, .answerInWriting,
            .confirmMinutes, .reviewAgendas, .answerAttendance,
        ]),
        .clerk: [
            .readDashboard, .readCases, .readMaterials, .readMeetings, .readReplies, .readFollowUps, .readPublic,
            .openMeetings, .recordAttendance, .resolveFollowUps, .recordDecisions, .correctTallies, .writeOpinions,
            .readOpinionRegister,
            .markCasesSeen, .readStandingApprovals, .readProcessingNotices, .readProcessingNoticeReports,
            .noteAttendanceReplies, .readConfidentialMaterials, .tableMaterials, .readMinutes, .writeMinutes,
            .readAgendaReviews, .readAttendanceBooks, .readAnnualReports,
        ],
        .department: [
            .readDashboard, .readCases, .draftCases, .copyCases, .submitCases, .commentOnCases, .withdrawCases,
            .uploadMaterials, .readMaterials, .readReplies, .readFollowUps, .readPublic, .readOpinionRegister,
            .markCasesSeen, .answerOpinions, .relateCases, .recordPriorImplementations, .reassignCases,
            .nameStandingApprovals, .readStandingApprovals, .readProcessingNotices, .enterProcessingNotices,
            .readProcessingNoticeReports, .readConfidentialMaterials,
        ],
        .member: [
            .readDashboard, .readCases, .readMaterials, .readMeetings, .readReplies, .readPublic, .writeOpinions,
            .readStandingApprovals, .readProcessingNoticeReports, .readConfidentialMaterials,
            .answerInWriting, .answerAttendance, .reviewAgendas, .readAgendaReviews, .readMinutes, .confirmMinutes,
        ],
    ]

    private static let combinations: [Set<Role>] = (0..<32).map { mask in
        Set(Role.allCases.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
    }

    @Test("every combination of roles may do what one of them may, and nothing else", arguments: combinations)
    func table(roles: Set<Role>) {
        let actor = Sample.actor(roles)
        let expected = roles.reduce(into: Set([Right.readPublic])) { $0.formUnion(Self.rights[$1] ?? []) }
        for right in Right.allCases {
            #expect(actor.may(right) == expected.contains(right))
            if expected.contains(right) {
                #expect(throws: Never.self) { try actor.require(right) }
            } else {
                #expect(throws: RightsError.forbidden(right)) { try actor.require(right) }
            }
        }
    }

    @Test("somebody who has not signed in may read what is public and nothing else", arguments: Right.allCases)
    func visitor(right: Right) {
        let visitor: Actor? = nil
        #expect(visitor.may(right) == (right == .readPublic))
        if right != .readPublic {
            #expect(throws: RightsError.signInNeeded) { try visitor.require(right) }
        }
        #expect(Optional(Sample.actor([.clerk])).may(right) == Sample.actor([.clerk]).may(right))
    }

    @Test("every right belongs to some role")
    func noOrphans() {
        #expect(Right.allCases.allSatisfy { !$0.roles.isEmpty })
        #expect(Set(Role.allCases.map(\.label)).count == Role.allCases.count)
    }

    @Test("what somebody can find follows from role, departments and membership", arguments: combinations)
    func reach(roles: Set<Role>) {
        let departments: Set = [DepartmentID(1), DepartmentID(2)]
        let bound = Sample.actor(roles, departments: departments, member: MemberID(3)).reach
        #expect(bound.wholeCouncil == !roles.isDisjoint(with: [.administrator, .secretariat, .clerk]))
        #expect(bound.departments == (roles.contains(.department) ? departments : []))
        #expect(bound.releasedAgendas == roles.contains(.member))
        #expect(bound.isEmpty == roles.isEmpty)
        let unbound = Sample.actor(roles).reach
        #expect(unbound.departments.isEmpty && !unbound.releasedAgendas)
    }
}
