import Redbook
import RedbookKit
import SwiftUI

/// A child at a glance. After a loss it is quiet: nothing is due, and nothing asks for anything.
struct HomeScreen: View {
    @State var presenter: HomePresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: presenter.content?.identity.name ?? words.label(.childUnnamed)) { home in
            Section {
                if let age = home.age { Text(words.say(age)) }
                if let message = home.message { Text(words.say(message)) }
                Text(words.line(home.status.words))
                Waits(words.label(.homeSync), presenter.sync)
            }
            needs(home)
            if home.state != .loss { due(home) }
            news(home)
            growth(home)
            more
        }
        .task { await presenter.follow() }
    }

    @ViewBuilder private func needs(_ home: HomeView) -> some View {
        if home.needs > 0 {
            Section(presenter.words.label(.homeNeeds, ["count": .count(home.needs)])) {
                Button(presenter.words.label(.homeNeedsLook), action: presenter.needs)
            }
        }
    }

    private func due(_ home: HomeView) -> some View {
        Section(presenter.words.label(.homeDue)) {
            if home.now.isEmpty { Text(presenter.words.label(.homeDueNothing)) }
            ForEach(home.now, id: \.self) { DueRow(item: $0, words: presenter.words) }
            Button(presenter.words.label(.homeDueAll), action: presenter.immunisations)
        }
    }

    @ViewBuilder private func news(_ home: HomeView) -> some View {
        if home.newsCount > 0 {
            Section(presenter.words.label(.homeNews, ["count": .count(home.newsCount)])) {
                ForEach(home.news, id: \.id) { entry in
                    Button {
                        presenter.entry(entry)
                    } label: {
                        EntryRow(entry: entry, words: presenter.words)
                    }
                }
                Waits(presenter.words.label(.homeNewsSeen), presenter.looked)
            }
        }
    }

    private func growth(_ home: HomeView) -> some View {
        Section(presenter.words.label(.homeGrowth)) {
            ForEach(home.measurements, id: \.self) { measured in
                Button {
                    presenter.growth(measured.what)
                } label: {
                    MeasurementRow(measured: measured, words: presenter.words)
                }
            }
            Text(presenter.words.say(home.counted)).font(.caption)
        }
    }

    private var more: some View {
        let words = presenter.words
        return Section(words.label(.homeMore)) {
            Button(words.label(.homeAdd), action: presenter.add)
            Button(words.label(.timelineTitle), action: presenter.timeline)
            Button(words.label(.journeyTitle), action: presenter.journey)
            Button(words.label(.membersTitle), action: presenter.members)
            Button(words.label(.sharesTitle), action: presenter.shares)
            Button(words.label(.doorstepTitle), action: presenter.doorstep)
            Button(words.label(.homeVisit), action: presenter.visit)
            Button(words.label(.settingsTitle), action: presenter.settings)
        }
    }
}

/// The last measurement of a sort, with where it lies among the lines.
struct MeasurementRow: View {
    let measured: RedbookFFI.Measurement
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            let what = words.label(words.measured(measured.what))
            Text(words.label(.homeMeasured, ["what": .text(what), "value": .text(measured.says)]))
            if let band = measured.assessments.first?.band ?? measured.notAssessed { Text(words.say(band)).font(.caption) }
            if measured.disputed { Text(words.label(.homeDisputed)).font(.caption) }
        }
        .accessibilityElement(children: .combine)
    }
}

extension Words {
    /// What was measured.
    func measured(_ what: String) -> RedbookKit.Label {
        switch what {
        case "weight": .measuredWeight
        case "length_lying": .measuredLength
        case "height_standing": .measuredHeight
        case "head_circumference": .measuredHead
        case "bmi": .measuredBmi
        default: .measuredOther
        }
    }
}
