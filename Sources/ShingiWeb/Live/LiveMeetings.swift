import Dispatch
import HTTPServer
import ShingiDomain
import ShingiServices

/// Feeds the screens that follow meetings. After a commit each screen that is followed is read and drawn once, in one look
/// at the data file for all of them, and what is new goes to everyone who follows it.
///
/// `@unchecked Sendable`: the timer is set up before anybody else knows of it and only cancelled afterwards; the rest is
/// behind locks.
final class LiveMeetings: @unchecked Sendable {
    private struct Entry {
        var streams: [LiveStream] = []
        /// The newest; nil until it was drawn for the first time.
        var event: LiveEvent?
    }

    private struct State {
        var topics: [LiveTopic: Entry] = [:]
        /// A refresh waits on the queue, and sees everything committed until it begins.
        var isRefreshDue = false
        var count = 0
    }

    /// In all, and for one session: a browser opens no more than six connections to one server.
    static let most = 512
    static let mostOfSession = 6
    /// In seconds. A proxy cuts what is silent for half a minute or more.
    private static let beat = 15
    /// In milliseconds; then the browser comes back, and who it is and what they may see is asked anew.
    private static let longest: Int64 = 600_000

    private let store: Store
    private let clock: Clock
    private let site: Guarded<Site>
    private let state = Guarded(State())
    private let queue = DispatchQueue(label: "shingi.live")
    private let timer: any DispatchSourceTimer

    init(store: Store, site: Site, clock: Clock) {
        self.store = store
        self.clock = clock
        self.site = Guarded(site)
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(
            deadline: .now() + .seconds(Self.beat), repeating: .seconds(Self.beat), leeway: .milliseconds(500))
        timer.setEventHandler { [weak self] in self?.tick() }
        timer.activate()
        store.onChange { [weak self] in self?.changed() }
    }

    deinit {
        timer.cancel()
    }

    /// Draws with another site's templates from now on.
    func use(_ site: Site) {
        self.site.withLock { $0 = site }
        changed()
    }

    /// A stream that begins with the newest state, unless that is the one the client has already. Nil when too many are
    /// open.
    func open(_ topic: LiveTopic, for session: Session, lastEventID: String?) -> LiveStream? {
        let stream = LiveStream(topic, for: session, at: clock.now(), lastEventID: lastEventID) { [weak self] in
            self?.remove($0)
        }
        let (isIn, event) = state.withLock { state -> (Bool, LiveEvent?) in
            let own = state.topics.values.reduce(0) { $0 + $1.streams.count { $0.session == session.id } }
            guard state.count < Self.most, own < Self.mostOfSession else { return (false, nil) }
            state.count += 1
            state.topics[topic, default: Entry()].streams.append(stream)
            return (true, state.topics[topic]?.event)
        }
        guard isIn else { return nil }
        if let event { stream.offer(event) } else { changed() }
        return stream
    }

    /// Something was committed. Called on the writer's queue, so it only notes that.
    private func changed() {
        let isFirst = state.withLock { state in
            guard !state.topics.isEmpty, !state.isRefreshDue else { return false }
            state.isRefreshDue = true
            return true
        }
        if isFirst { queue.async { self.refresh() } }
    }

    private func remove(_ stream: LiveStream) {
        state.withLock { state in
            guard let entry = state.topics[stream.topic], entry.streams.contains(where: { $0 === stream }) else {
                return
            }
            state.count -= 1
            state.topics[stream.topic]?.streams.removeAll { $0 === stream }
            if entry.streams.count == 1 { state.topics[stream.topic] = nil }
        }
    }

    /// The clock goes on without commits: who was announced for ten is there at ten.
    private func tick() {
        let streams = state.withLock { $0.topics.values.flatMap(\.streams) }
        guard !streams.isEmpty else { return }
        refresh()
        let now = clock.now()
        for stream in streams {
            let age = stream.begun.milliseconds(to: now)
            if age >= Self.longest { stream.close() } else { stream.beat() }
            // One that nobody ever took from, because its client was gone before the answer, ends nowhere else.
            if age >= 2 * Self.longest { remove(stream) }
        }
    }

    private func refresh() {
        let topics = state.withLock { state in
            state.isRefreshDue = false
            return state.topics.mapValues(\.streams)
        }
        guard !topics.isEmpty else { return }
        let site = site.withLock { $0 }
        // A data file that can't be read now is read after the next commit or beat.
        let drawn = try? store.read { services in try Self.draw(topics, site, services, at: clock.now()) }
        for (topic, content) in drawn ?? [:] { publish(content, on: topic) }
    }

    /// Nil for what may no longer be followed by anybody.
    private static func draw(
        _ topics: [LiveTopic: [LiveStream]], _ site: Site, _ services: Services, at now: Instant
    ) throws -> [LiveTopic: [UInt8]?] {
        let open = try services.sessions.open(among: Set(topics.values.joined().map(\.session)))
        for stream in topics.values.joined() where !open.contains(stream.session) { stream.close() }
        return topics.reduce(into: [:]) { drawn, topic in
            guard let actor = topic.value.first(where: { open.contains($0.session) })?.actor else { return }
            drawn[topic.key] = .some(try? LiveScreen.draw(topic.key, site, services, for: actor, at: now))
        }
    }

    private func publish(_ content: [UInt8]?, on topic: LiveTopic) {
        guard let content else {
            for stream in state.withLock({ $0.topics[topic]?.streams ?? [] }) { stream.close() }
            return
        }
        let event = LiveEvent(content)
        let streams = state.withLock { state -> [LiveStream] in
            // Those who came meanwhile need the first one, and nobody needs the same twice.
            let isNew = state.topics[topic]?.event?.id != event.id
            state.topics[topic]?.event = event
            return isNew ? state.topics[topic]?.streams ?? [] : []
        }
        for stream in streams { stream.offer(event) }
    }
}
