public import Redbook

/// A health visitor's families, with how fresh what this phone holds is.
public final class FamiliesPresenter: Presenter<Caseload> {
    public init(_ place: Place) { super.init(place) }

    public override func open() async {
        await wait { [self] in try await session.phone.caseload(on: today) }
    }

    /// Opens a family.
    public func choose(_ family: Family) { navigator.go(.home(record: family.record)) }

    /// What became of the day's visits.
    public func receipt() { navigator.go(.receipt) }

    /// Joins a family's record.
    public func join() { navigator.go(.join(link: "")) }

    /// What is set of this phone.
    public func settings() { navigator.go(.phoneSettings) }
}

/// What became of the day's visits: with the family, or waiting.
public final class ReceiptPresenter: Presenter<Receipt> {
    public init(_ place: Place) { super.init(place) }

    public override func open() async {
        await wait { [self] in try await receipt() }
    }

    /// Hands on what waits.
    public func handOn() async {
        let waiting = content?.visits.filter { !$0.isHanded } ?? []
        await wait { [self] in
            for visit in waiting { try await session.record(visit.record).sync() }
            return try await receipt()
        }
    }

    /// Opens a record.
    public func choose(_ visit: Visit) { navigator.go(.home(record: visit.record)) }

    private func receipt() async throws -> Receipt {
        try await session.phone.receipt(on: today, in: platform.zone)
    }
}
