// A stub, to check types with on Linux: see Stub/README.md. Nothing here runs.

public struct Modified: Stub {}

public struct Font: Sendable {
    public static let headline = Font()
    public static let caption = Font()
    public static let largeTitle = Font()
}

public struct Color: Sendable, View, Stub {
    public static let primary = Color()
    public static let secondary = Color()
    public static let red = Color()
    public static let white = Color()
    public static let black = Color()
}

public struct AccessibilityTraits: Sendable {
    public static let isHeader = AccessibilityTraits()
}

public struct AccessibilityChildBehavior: Sendable {
    public static let combine = AccessibilityChildBehavior()
    public static let ignore = AccessibilityChildBehavior()
}

public enum LayoutDirection: Sendable {
    case leftToRight, rightToLeft
}

public enum ScenePhase: Sendable {
    case background, inactive, active
}

public struct EnvironmentValues {
    public var layoutDirection = LayoutDirection.leftToRight
    public var scenePhase = ScenePhase.active
}

extension View {
    public func environment<Value>(_ path: WritableKeyPath<EnvironmentValues, Value>, _ value: Value) -> some View {
        Modified()
    }
    public func onChange<Value: Equatable>(
        of value: Value, initial: Bool = false, _ action: @escaping (_ old: Value, _ new: Value) -> Void
    ) -> some View { Modified() }
    public func opacity(_ opacity: Double) -> some View { Modified() }
    public func font(_ font: Font?) -> some View { Modified() }
    public func foregroundStyle(_ style: Color) -> some View { Modified() }
    public func frame(width: Double? = nil, height: Double? = nil) -> some View { Modified() }
    public func frame(minHeight: Double? = nil) -> some View { Modified() }
    public func frame(maxWidth: Double? = nil, maxHeight: Double? = nil) -> some View { Modified() }
    public func background(_ style: Color) -> some View { Modified() }
    public func fullScreenCover(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> some View
    ) -> some View { Modified() }
    public func disabled(_ isDisabled: Bool) -> some View { Modified() }
    public func keyboardType(_ type: UIKeyboardType) -> some View { Modified() }
    public func id(_ id: some Hashable) -> some View { Modified() }
    public func tag(_ tag: some Hashable) -> some View { Modified() }
    public func navigationTitle(_ title: some StringProtocol) -> some View { Modified() }
    public func navigationDestination<Data: Hashable>(
        for data: Data.Type, @ViewBuilder destination: @escaping (Data) -> some View
    ) -> some View { Modified() }
    public func task(_ action: @escaping @Sendable @MainActor () async -> Void) -> some View { Modified() }
    public func refreshable(action: @escaping @Sendable @MainActor () async -> Void) -> some View { Modified() }
    public func toolbar(@ViewBuilder content: () -> some View) -> some View { Modified() }
    public func privacySensitive(_ isSensitive: Bool = true) -> some View { Modified() }
    public func accessibilityLabel(_ label: some StringProtocol) -> some View { Modified() }
    public func accessibilityHidden(_ isHidden: Bool) -> some View { Modified() }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { Modified() }
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { Modified() }
}

/// UIKit's, which SwiftUI brings along.
public enum UIKeyboardType: Sendable {
    case numberPad
}
