extension Instant {
    /// The first moment of a day in Japan.
    package init(startOf date: CivilDate) {
        self.init(date, TimeOfDay(minutesSinceMidnight: 0))
    }

    /// The day it is in Japan at this moment.
    package var civilDate: CivilDate { CivilDate(dayNumber: japanMilliseconds.day) }

    /// What a clock in Japan shows, seconds cut off.
    package var timeOfDay: TimeOfDay { TimeOfDay(minutesSinceMidnight: japanMilliseconds.rest / 60_000) }

    private var japanMilliseconds: (day: Int, rest: Int) {
        dividedByDay(unixMilliseconds + Self.japanOffset)
    }
}

extension TimeOfDay {
    /// Wraps at midnight, so that 1440 is 00:00.
    init(minutesSinceMidnight: Int) {
        hour = minutesSinceMidnight / 60 % 24
        minute = minutesSinceMidnight % 60
    }
}

/// The day and the milliseconds within it, which are never negative.
func dividedByDay(_ milliseconds: Int64) -> (day: Int, rest: Int) {
    let length: Int64 = 86_400_000
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: length)
    return remainder < 0 ? (Int(quotient) - 1, Int(remainder + length)) : (Int(quotient), Int(remainder))
}
