public import Foundation
public import Redbook

/// What is said to a person, in their language.
public struct Words: Sendable {
    /// The catalogue in that language.
    public let texts: Texts

    /// The words of a language that is built in, by its tag; English for any other.
    public init(language: String) {
        texts = Texts.of(tag: language)
    }

    /// In the language that was chosen, or the phone's.
    public init(choices: Choices) {
        self.init(language: choices.language.isEmpty ? Locale.preferredLanguages.first ?? "en" : choices.language)
    }

    /// Whether the language is written from right to left.
    public var isRightToLeft: Bool { texts.isRightToLeft() }

    /// A message of the core.
    public func say(_ message: Message) -> String { texts.say(message: message) }

    /// The same where it stands by itself, as a sentence does.
    public func sentence(_ message: Message) -> String {
        let text = say(message)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Several things that the core says, in one line.
    public func line(_ messages: [Message]) -> String {
        let said = messages.map { message in
            let text = say(message)
            return text.hasSuffix(".") ? String(text.dropLast()) : text
        }
        let line = said.joined(separator: "; ")
        return line.prefix(1).uppercased() + line.dropFirst()
    }

    /// A label of the screens, with what stands in it.
    public func label(_ label: Label, _ args: KeyValuePairs<String, ArgValue> = [:]) -> String {
        texts.label(id: label.rawValue, args: args.map { Arg(name: $0.key, value: $0.value) })
    }
}

extension ArgValue {
    /// A number of things.
    public static func count(_ number: some BinaryInteger) -> ArgValue { .number(number: Double(number)) }
    /// A day, an id, or what somebody wrote.
    public static func text(_ text: String) -> ArgValue { .text(text: text) }

    /// An instant of the core's (UTC), by the clock of where the phone is: what a label says is what the clock on the wall says.
    public static func moment(_ instant: String, in zone: TimeZone = .current) -> ArgValue {
        let parser = ISO8601DateFormatter()
        let whole = parser.date(from: instant)
        parser.formatOptions.insert(.withFractionalSeconds)
        guard let date = whole ?? parser.date(from: instant) else { return .text(instant) }
        let printer = ISO8601DateFormatter()
        printer.timeZone = zone
        printer.formatOptions = [.withFullDate, .withTime, .withColonSeparatorInTime]
        return .text(printer.string(from: date))
    }
}
