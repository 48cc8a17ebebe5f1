import Redbook
import RedbookKit
import SwiftUI

/// A growth chart, drawn and as a table that can be heard.
struct GrowthScreen: View {
    @State var presenter: GrowthPresenter

    var body: some View {
        GeometryReader { room in
            Page(presenter: presenter, title: presenter.words.label(.growthTitle)) { growth in
                choices(growth)
                if let chart = growth.chart {
                    ScrollView(.horizontal) { drawing(chart, growth) }.accessibilityHidden(true)
                    ForEach(chart.description, id: \.self) { Text(presenter.words.say($0)) }
                    ChartTable(table: chart.table, words: presenter.words)
                    Text(presenter.words.say(chart.provenance)).font(.caption)
                }
            }
            .task { await presenter.room(Int(room.size.width)) }
        }
    }

    /// Two fingers make it larger or smaller; the buttons do it for who cannot.
    private func drawing(_ chart: GrowthChart, _ growth: Growth) -> some View {
        ChartDrawing(chart: chart, scale: Double(growth.width) / chart.width)
            .frame(width: Double(growth.width), height: Double(growth.height))
            .gesture(
                MagnifyGesture()
                    .onChanged { presenter.pinch($0.magnification) }
                    .onEnded { _ in Task { await presenter.pinched() } })
    }

    @ViewBuilder private func choices(_ growth: Growth) -> some View {
        let words = presenter.words
        Picker(words.label(.growthTitle), selection: chosen(growth.what) { what in Task { await presenter.what(what) } }) {
            ForEach(GrowthPresenter.whats, id: \.self) { Text(words.label(.growthWhat, ["what": .text($0)])).tag($0) }
        }
        Picker(words.label(.growthAges), selection: chosen(growth.window) { ages in Task { await presenter.window(ages) } })
        {
            Text(words.label(.growthAgesAll)).tag(nil as String?)
            ForEach(GrowthPresenter.windows, id: \.self) {
                Text(words.label(.growthWindow, ["window": .text($0)])).tag($0 as String?)
            }
        }
        Picker(
            words.label(.growthCounted),
            selection: chosen(growth.policy) { policy in Task { await presenter.policy(policy) } }
        ) {
            Text(words.label(.growthExact)).tag("exact")
            Text(words.label(.growthPaper)).tag("paper")
            Text(words.label(.growthUncorrected)).tag("as-40+0")
        }
        HStack {
            Waits(words.label(.growthSmaller)) { await presenter.zoom(by: -1) }
            Waits(words.label(.growthLarger)) { await presenter.zoom(by: 1) }
        }
    }
}

/// Every measurement of a chart, read out row by row.
struct ChartTable: View {
    let table: MeasurementTable
    let words: Words

    var body: some View {
        Section(words.say(table.caption)) {
            ForEach(table.rows, id: \.self) { row in
                VStack(alignment: .leading) {
                    Text([row.date, row.age].compactMap { $0 }.joined(separator: ", "))
                    Text("\(row.value) \(words.say(row.unit))")
                    Text(words.say(row.band)).font(.caption)
                    if let sds = row.sds { Text(words.label(.growthSds, ["sds": .text(sds)])).font(.caption) }
                    if let outside = row.outside { Text(words.say(outside)).font(.caption) }
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}
