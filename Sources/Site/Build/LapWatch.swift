/// Wall times of the stages of one run; a value that the run carries along.
struct LapWatch {
    private let progress: @Sendable (SiteBuilder.Stage) -> Void
    private var laps: [(stage: SiteBuilder.Stage, start: ContinuousClock.Instant)] = []

    init(_ progress: @escaping @Sendable (SiteBuilder.Stage) -> Void) { self.progress = progress }

    mutating func begin(_ stage: SiteBuilder.Stage) {
        laps.append((stage, .now))
        progress(stage)
    }

    /// The outcome with the times of every stage, the last one up to now.
    func ended(_ outcome: SiteBuilder.Outcome) -> SiteBuilder.Outcome {
        var outcome = outcome
        let ends = laps.dropFirst().map(\.start) + [.now]
        outcome.laps = zip(laps, ends).map { ($0.stage, $1 - $0.start) }
        return outcome
    }
}
