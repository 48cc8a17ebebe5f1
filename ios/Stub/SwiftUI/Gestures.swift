// A stub, to check types with on Linux: see Stub/README.md. Nothing here runs.

public import Foundation

@MainActor @preconcurrency
public protocol Gesture<Value> {
    associatedtype Value
}

extension Gesture {
    public func onChanged(_ action: @escaping (Value) -> Void) -> some Gesture<Value> { Heard<Value>() }
    public func onEnded(_ action: @escaping (Value) -> Void) -> some Gesture<Value> { Heard<Value>() }
}

struct Heard<Value>: Gesture {}

public struct MagnifyGesture: Gesture {
    public struct Value: Sendable {
        public var magnification: CGFloat
    }

    public init(minimumScaleDelta: CGFloat = 0.01) {}
}

extension View {
    public func gesture(_ gesture: some Gesture) -> some View { Modified() }
}
