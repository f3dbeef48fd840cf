/// Why a meeting cannot be planned like this: all there is to mend.
package struct MeetingPlanRefusal: Error, Sendable, Hashable {
    package let problems: [MeetingPlanProblem]

    package var message: String { problems.map(\.message).joined() }
}
