public import Redbook

/// All children on this phone: several, twins, unborn.
public final class ChildrenPresenter: Presenter<[ChildCard]> {
    public init(_ place: Place) { super.init(place) }

    public override func open() async {
        await wait { [self] in try await session.phone.children() }
    }

    /// Opens a record, or the waiting for it.
    public func choose(_ child: ChildCard) {
        navigator.go(child.state == "joining" ? .joining(record: child.id) : .home(record: child.id))
    }

    /// Begins another record.
    public func newRecord(paperBook: Bool = false) { navigator.go(.newChild(paperBook: paperBook)) }

    /// Joins one.
    public func join() { navigator.go(.join(link: "")) }

    /// What is set of this phone.
    public func settings() { navigator.go(.phoneSettings) }
}
