public import Redbook

/// Which growth chart is shown, and how.
public struct Growth: Sendable {
    /// Of what, as the core calls it: one of `GrowthPresenter.whats`.
    public internal(set) var what: String
    /// Which ages; nothing: the shortest that shows every measurement.
    public internal(set) var window: String?
    /// How age is counted: one of `GrowthPresenter.policies`.
    public internal(set) var policy = "exact"
    /// How much larger than the screen.
    public internal(set) var zoom = 1
    /// How wide the room for it is, in points; nothing before it was measured.
    public internal(set) var room = 0
    /// The chart.
    public internal(set) var chart: GrowthChart?
}

/// A growth chart. The core says where everything is; it is asked again for each size, so that there is room between what is
/// close together.
public final class GrowthPresenter: Presenter<Growth> {
    /// What there is a chart of.
    public static let whats = ["weight", "height", "ofc", "bmi"]
    /// The ages of a chart.
    public static let windows = ["newborn", "0-1", "0-2", "0-4", "2-9", "4-20", "2-20", "0-20"]
    /// The ways to count age.
    public static let policies = ["exact", "paper", "as-40+0"]

    private let record: String

    /// The chart of what was measured, as a measurement calls it.
    public init(record: String, measured: String, _ place: Place) {
        self.record = record
        let charts = ["length_lying": "height", "height_standing": "height", "head_circumference": "ofc", "bmi": "bmi"]
        super.init(place, first: Growth(what: charts[measured] ?? "weight"))
    }

    public override func open() async { await ask { _ in } }

    /// So much room there is.
    public func room(_ points: Int) async { await ask { $0.room = points } }

    /// Of something else.
    public func what(_ what: String) async { await ask { ($0.what, $0.window, $0.zoom) = (what, nil, 1) } }

    /// Other ages; nothing: those that show every measurement.
    public func window(_ window: String?) async { await ask { $0.window = window } }

    /// Age counted in another way.
    public func policy(_ policy: String) async { await ask { $0.policy = policy } }

    /// Larger or smaller by a step.
    public func zoom(by step: Int) async { await ask { $0.zoom = min(max($0.zoom + step, 1), 4) } }

    private func ask(_ change: (inout Growth) -> Void) async {
        guard var wanted = content else { return }
        change(&wanted)
        wanted.chart = nil
        show { $0 = wanted }
        guard wanted.room > 0 else { return }
        await wait { [self, wanted] in
            var shown = wanted
            shown.chart = try await session.record(record).growthChart(request(wanted))
            return shown
        }
    }

    private func request(_ wanted: Growth) -> ChartAsk {
        let width = min(max(wanted.room, 320) * wanted.zoom, 2_000)
        let height = min(max(width * 5 / 4, 320), 3_000)
        return ChartAsk(
            what: wanted.what, policy: wanted.policy, window: wanted.window, width: UInt16(width), height: UInt16(height),
            texts: session.words.texts)
    }
}
