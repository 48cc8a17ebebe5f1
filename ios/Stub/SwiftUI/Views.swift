// A stub, to check types with on Linux: see Stub/README.md. Nothing here runs.

public struct Text: Stub {
    public init(_ content: some StringProtocol) {}
    public func font(_ font: Font?) -> Text { self }
    public func monospaced() -> Text { self }
}

public struct Image: Stub {
    public init(systemName: String) {}
}

public struct ProgressView: Stub {
    public init() {}
}

public struct ButtonRole: Sendable {
    public static let destructive = ButtonRole()
    public static let cancel = ButtonRole()
}

public struct Button<Label: View>: Stub {
    public init(role: ButtonRole? = nil, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}

extension Button where Label == Text {
    public init(_ title: some StringProtocol, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void) {
        self.init(role: role, action: action) { Text(title) }
    }
}

public struct TextField: Stub {
    public init(_ title: some StringProtocol, text: Binding<String>, axis: Axis = .horizontal) {}
}

public struct SecureField: Stub {
    public init(_ title: some StringProtocol, text: Binding<String>) {}
}

public enum Axis: Sendable {
    case horizontal, vertical

    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}

public struct Toggle: Stub {
    public init(_ title: some StringProtocol, isOn: Binding<Bool>) {}
}

public struct Picker<Value: Hashable, Content: View>: Stub {
    public init(_ title: some StringProtocol, selection: Binding<Value>, @ViewBuilder content: () -> Content) {}
}

public struct HStack<Content: View>: Stub {
    public init(spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public struct VStack<Content: View>: Stub {
    public init(alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public struct HorizontalAlignment: Sendable {
    public static let leading = HorizontalAlignment()
    public static let center = HorizontalAlignment()
}

public struct ScrollView<Content: View>: Stub {
    public init(_ axes: Axis.Set = .vertical, @ViewBuilder content: () -> Content) {}
}

public struct List<Content: View>: Stub {
    public init(@ViewBuilder content: () -> Content) {}
}

public struct Section<Content: View>: Stub {
    public init(_ title: some StringProtocol, @ViewBuilder content: () -> Content) {}
    public init(@ViewBuilder content: () -> Content) {}
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: Stub {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}

extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {
        self.init(data, id: \.id, content: content)
    }
}

public struct NavigationStack<Data, Root: View>: Stub {
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root) {}
}
