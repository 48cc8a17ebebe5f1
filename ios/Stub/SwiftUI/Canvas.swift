// A stub, to check types with on Linux: see Stub/README.md. Nothing here runs.

public import Foundation

public struct Path {
    public init() {}
    public init(ellipseIn rect: CGRect) {}
    public mutating func move(to point: CGPoint) {}
    public mutating func addLine(to point: CGPoint) {}
    public mutating func closeSubpath() {}
}

public struct StrokeStyle: Sendable {
    public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) {}
}

public struct UnitPoint: Sendable {
    public static let bottomLeading = UnitPoint()
    public static let bottom = UnitPoint()
    public static let bottomTrailing = UnitPoint()
}

public struct GraphicsContext {
    public struct Shading {
        public static func color(_ color: Color) -> Shading { Shading() }
    }

    public mutating func scaleBy(x: CGFloat, y: CGFloat) {}
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
    public func fill(_ path: Path, with shading: Shading) {}
    public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint) {}
}

public struct Canvas: Stub {
    public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) {}
}

public struct GeometryProxy {
    public var size: CGSize { fatalError("a stub") }
}

public struct GeometryReader<Content: View>: Stub {
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) {}
}

extension Font {
    public static func system(size: CGFloat) -> Font { Font() }
}
