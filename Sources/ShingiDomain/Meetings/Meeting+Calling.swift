extension Meeting {
    /// Calls the meeting off. What has begun has taken place.
    package mutating func cancel(reason: String) throws(MeetingPlanError) {
        guard state == .planned else { throw .begun(state) }
        guard !reason.isBlank else { throw .reasonMissing }
        state = .cancelled
        cancellation = reason.trimmed
        version += 1
    }

    /// The plan with the reserve date for its date.
    package func postponed() throws(MeetingPlanError) -> MeetingPlan {
        guard state == .planned else { throw .begun(state) }
        guard let reserveDate else { throw .noReserveDate }
        var plan = plan
        plan.date = reserveDate
        plan.reserveDate = nil
        return plan
    }
}

/// Why a meeting can be neither called off nor put off.
package enum MeetingPlanError: Error, Sendable, Hashable, Refusal {
    case begun(MeetingState)
    case reasonMissing
    case noReserveDate

    package var message: String {
        switch self {
        case .begun(let state): "「\(state.label)」の会議の予定は変えられません。"
        case .reasonMissing: "中止の理由を書いてください。委員への通知と記録に残ります。"
        case .noReserveDate: "予備日が決まっていません。予定の変更から新しい開催日を入れてください。"
        }
    }
}
