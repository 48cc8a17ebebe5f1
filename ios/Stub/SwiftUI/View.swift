// A stub, to check types with on Linux: see Stub/README.md. Nothing here runs.

@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError("a stub") }
}

/// What every view of the stub is made of.
public protocol Stub: View where Body == Never {}

extension Stub {
    public var body: Never { fatalError("a stub") }
}

public struct EmptyView: Stub {
    public init() {}
}

public struct TupleView<each Content: View>: Stub {
    init(_ content: repeat each Content) {}
}

public struct Either<First: View, Second: View>: Stub {}

extension Optional: View where Wrapped: View {
    public var body: Never { fatalError("a stub") }
}

@resultBuilder @MainActor
public enum ViewBuilder {
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: View>(_ content: repeat each Content) -> TupleView<repeat each Content> {
        TupleView(repeat each content)
    }
    public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    public static func buildEither<First: View, Second: View>(first: First) -> Either<First, Second> { Either() }
    public static func buildEither<First: View, Second: View>(second: Second) -> Either<First, Second> { Either() }
}
