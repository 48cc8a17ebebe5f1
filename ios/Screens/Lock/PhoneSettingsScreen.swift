import Redbook
import RedbookKit
import SwiftUI

/// What can be set of this phone: the least that a family needs.
struct PhoneSettingsScreen: View {
    @State var presenter: PhoneSettingsPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.settingsPhone)) { settings in
            Toggle(
                words.label(.settingsLock),
                isOn: chosen(settings.choices.isLocked) { isLocked in
                    Task { await presenter.lock(isLocked) }
                })
            Text(words.label(.settingsLockAbout)).font(.caption)
            Button(words.label(.settingsPin), action: presenter.pin)
            Text(words.label(.settingsPinAbout)).font(.caption)
            Toggle(
                words.label(.settingsCaseload),
                isOn: chosen(settings.choices.isCaseload) { isCaseload in
                    presenter.choose { $0.isCaseload = isCaseload }
                })
            Text(words.label(.settingsCaseloadAbout)).font(.caption)
            language(settings)
            viewer(settings)
            dataUsed(settings)
            Button(words.label(.settingsErase), role: .destructive, action: presenter.erase)
        }
    }

    private func language(_ settings: PhoneSettingsShown) -> some View {
        let words = presenter.words
        let choice = chosen(settings.choices.language) { tag in presenter.choose { $0.language = tag } }
        return Picker(words.label(.settingsLanguage), selection: choice) {
            Text(words.label(.settingsLanguagePhone)).tag("")
            ForEach(settings.languages, id: \.tag) { language in
                Text(language.isReviewed ? language.name : "\(language.name) · \(words.label(.settingsLanguageDraft))")
                    .tag(language.tag)
            }
        }
    }

    private func viewer(_ settings: PhoneSettingsShown) -> some View {
        let words = presenter.words
        return Section(words.label(.settingsViewer)) {
            TextField(words.label(.settingsViewerAddress), text: typed(settings.viewer, presenter.viewer))
            Text(words.label(.settingsViewerHint)).font(.caption)
            if settings.viewer != settings.choices.viewer { Waits(words.label(.settingsRelayKeep), presenter.keepViewer) }
        }
    }

    private func dataUsed(_ settings: PhoneSettingsShown) -> some View {
        let megabytes = Double(settings.bytesThisMonth) / 1_000_000
        return Section {
            Text(presenter.words.label(.settingsData, ["megabytes": .number(number: megabytes)]))
            Text(presenter.words.label(.settingsDataAbout)).font(.caption)
        }
    }
}
