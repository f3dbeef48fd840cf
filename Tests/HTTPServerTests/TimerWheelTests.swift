import Testing

@testable import HTTPServer

struct TimerWheelTests {
    @Test("an entry is due at its tick, not before, and only once")
    func due() {
        var wheel = TimerWheel(slots: 8)
        wheel.set(3, due: 5)
        #expect(wheel.advance(to: 4) == [])
        #expect(wheel.advance(to: 5) == [3])
        #expect(wheel.advance(to: 50) == [])
    }

    @Test("a deadline beyond a whole turn waits for its turn")
    func far() {
        var wheel = TimerWheel(slots: 8)
        wheel.set(0, due: 30)
        for tick in 1..<30 { #expect(wheel.advance(to: Int64(tick)) == []) }
        #expect(wheel.advance(to: 30) == [0])
    }

    @Test("a deadline moves later and earlier")
    func moved() {
        var wheel = TimerWheel(slots: 8)
        wheel.set(1, due: 3)
        wheel.set(1, due: 6)
        #expect(wheel.advance(to: 5) == [])
        wheel.set(1, due: 12)
        wheel.set(1, due: 7)
        #expect(wheel.advance(to: 7) == [1])
    }

    @Test("a cleared entry never comes")
    func cleared() {
        var wheel = TimerWheel(slots: 4)
        wheel.set(0, due: 2)
        wheel.set(1, due: 2)
        wheel.set(2, due: 2)
        wheel.clear(1)
        wheel.clear(9)
        #expect(wheel.advance(to: 2).sorted() == [0, 2])
    }

    @Test("a long pause misses nothing")
    func jump() {
        var wheel = TimerWheel(slots: 4, tick: 100)
        for index in 0..<20 { wheel.set(index, due: 101 + Int64(index)) }
        #expect(wheel.advance(to: 1_000).sorted() == Array(0..<20))
    }

    @Test("what is set for the past comes with the next tick")
    func past() {
        var wheel = TimerWheel(slots: 4, tick: 100)
        wheel.set(0, due: 50)
        #expect(wheel.advance(to: 101) == [0])
    }

    @Test("agrees with a sorted list over many random moves")
    func random() {
        var generator = SystemRandomNumberGenerator()
        var wheel = TimerWheel(slots: 16)
        var expected: [Int: Int64] = [:]
        for tick in 1...2_000 as ClosedRange<Int64> {
            let index = Int.random(in: 0..<50, using: &generator)
            if Bool.random(using: &generator) {
                let due = tick + Int64.random(in: 0...60, using: &generator)
                wheel.set(index, due: due)
                expected[index] = due
            } else {
                wheel.clear(index)
                expected[index] = nil
            }
            let due = wheel.advance(to: tick).sorted()
            #expect(due == expected.filter { $0.value <= tick }.keys.sorted())
            for index in due { expected[index] = nil }
        }
    }
}
