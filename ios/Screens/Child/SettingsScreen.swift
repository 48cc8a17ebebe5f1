import Redbook
import RedbookKit
import SwiftUI

/// What can be set: the least that a family needs.
struct SettingsScreen: View {
    @State var presenter: SettingsPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.settingsTitle)) { settings in
            Button(words.label(.profileTitle), action: presenter.profile)
            language(settings)
            Section(words.label(.settingsPhone)) {
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
            }
            relay(settings)
            viewer(settings)
            exports
            takeIn
            Button(words.label(.settingsLoss), action: presenter.loss)
            Button(words.label(.settingsErase), role: .destructive, action: presenter.erase)
        }
    }

    private func language(_ settings: SettingsShown) -> some View {
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

    private func relay(_ settings: SettingsShown) -> some View {
        let words = presenter.words
        return Section(words.label(.settingsRelay)) {
            TextField(words.label(.settingsRelayAddress), text: typed(settings.relay, presenter.relay))
            Text(words.label(.settingsRelayHint)).font(.caption)
            Waits(words.label(.settingsRelayKeep), presenter.keepRelay)
            let megabytes = Double(settings.bytesThisMonth) / 1_000_000
            Text(words.label(.settingsData, ["megabytes": .number(number: megabytes)]))
            Text(words.label(.settingsDataAbout)).font(.caption)
        }
    }

    private var takeIn: some View {
        Section {
            Button(presenter.words.label(.importTitle), action: presenter.takeIn).frame(minHeight: 44)
            Text(presenter.words.label(.importFrom)).font(.caption)
        }
    }

    private func viewer(_ settings: SettingsShown) -> some View {
        let words = presenter.words
        return Section(words.label(.settingsViewer)) {
            TextField(words.label(.settingsViewerAddress), text: typed(settings.viewer, presenter.viewer))
            Text(words.label(.settingsViewerHint)).font(.caption)
            if settings.viewer != settings.choices.viewer {
                Button(words.label(.settingsRelayKeep), action: presenter.keepViewer)
            }
        }
    }

    private var exports: some View {
        Section(presenter.words.label(.settingsExport)) {
            Text(presenter.words.label(.exportNotSealed))
            copy(.all, .exportAll, .exportAllAbout)
            copy(.fhir, .exportFhir, .exportFhirAbout)
            copy(.calendar, .exportCalendar, .exportCalendarAbout)
        }
    }

    @ViewBuilder private func copy(_ export: Export, _ title: RedbookKit.Label, _ about: RedbookKit.Label) -> some View {
        Waits(presenter.words.label(title)) { await presenter.export(export) }
        Text(presenter.words.label(about)).font(.caption)
    }
}
