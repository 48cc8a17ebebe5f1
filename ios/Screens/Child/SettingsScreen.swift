import Redbook
import RedbookKit
import SwiftUI

/// What can be set of a record: the least that a family needs.
struct SettingsScreen: View {
    @State var presenter: SettingsPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.settingsTitle)) { settings in
            Button(words.label(.profileTitle), action: presenter.profile)
            Section {
                Button(words.label(.settingsPhone), action: presenter.phone).frame(minHeight: 44)
                Text(words.label(.settingsPhoneAbout)).font(.caption)
            }
            relay(settings)
            exports
            takeIn
            Button(words.label(.settingsLoss), action: presenter.loss)
        }
    }

    private func relay(_ settings: SettingsShown) -> some View {
        let words = presenter.words
        return Section(words.label(.settingsRelay)) {
            TextField(words.label(.settingsRelayAddress), text: typed(settings.relay, presenter.relay))
            Text(words.label(.settingsRelayHint)).font(.caption)
            Waits(words.label(.settingsRelayKeep), presenter.keepRelay)
        }
    }

    private var takeIn: some View {
        Section {
            Button(presenter.words.label(.importTitle), action: presenter.takeIn).frame(minHeight: 44)
            Text(presenter.words.label(.importFrom)).font(.caption)
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
