public import Redbook

/// Which growth chart is shown, and how.
public struct Growth: Sendable {
    /// Of what, as the core calls it: one of `GrowthPresenter.whats`.
    public internal(set) var what: String
    /// Which ages; nothing: the shortest that shows every measurement.
    public internal(set) var window: String?
    /// How age is counted: one of `GrowthPresenter.policies`.
    public internal(set) var policy = "exact"
    /// How much larger than its room.
    public internal(set) var zoom = 1.0
    /// How wide the room for it is, in points; nothing before it was measured.
    public internal(set) var room = 0
    /// The chart.
    public internal(set) var chart: GrowthChart?

    /// How wide it is to be, in points. Until the core has drawn it for that, the chart from before is drawn so wide.
    public var width: Int { Int(min(Double(max(room, 320)) * zoom, 2_000)) }
    /// How high it is to be.
    public var height: Int { min(max(width * 5 / 4, 320), 3_000) }

    /// Whether the chart of this is of the same numbers as that of another.
    func isSame(as other: Growth) -> Bool { (what, window, policy) == (other.what, other.window, other.policy) }
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
    private var beforePinch: Double?

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
    public func zoom(by step: Int) async {
        guard let before = content?.zoom else { return }
        zoom(to: before + Double(step))
        await draw()
    }

    /// Two fingers are so many times as far apart as when they were put down.
    public func pinch(_ apart: Double) {
        guard let before = beforePinch ?? content?.zoom else { return }
        beforePinch = before
        zoom(to: before * apart)
    }

    /// They were lifted.
    public func pinched() async {
        beforePinch = nil
        await draw()
    }

    private func zoom(to zoom: Double) { show { $0.zoom = min(max(zoom, 1), 4) } }

    private func ask(_ change: (inout Growth) -> Void) async {
        guard var wanted = content else { return }
        change(&wanted)
        wanted.chart = nil
        show { $0 = wanted }
        await draw()
    }

    /// Has the core draw what is wanted, and again where that is another by then: fingers do not wait.
    private func draw() async {
        guard let wanted = content, wanted.room > 0 else { return }
        await wait { [self] in
            let chart = try await session.record(record).growthChart(request(wanted))
            var shown = content ?? wanted
            shown.chart = shown.isSame(as: wanted) ? chart : nil
            return shown
        }
        guard trouble == nil, let shown = content else { return }
        if !shown.isSame(as: wanted) || shown.width != wanted.width { await draw() }
    }

    private func request(_ wanted: Growth) -> ChartAsk {
        ChartAsk(
            what: wanted.what, policy: wanted.policy, window: wanted.window, width: UInt16(wanted.width),
            height: UInt16(wanted.height), texts: session.words.texts)
    }
}
