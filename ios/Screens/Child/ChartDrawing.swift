import Foundation
import Redbook
import SwiftUI

/// Draws a chart where the core says: neighbouring lines differ by their dashes, and marks by their shape, not by colour.
struct ChartDrawing: View {
    let chart: GrowthChart
    /// How much larger than the core drew it, while fingers make it so.
    let scale: Double

    var body: some View {
        Canvas { context, _ in
            context.scaleBy(x: scale, y: scale)
            for stroke in chart.grid {
                line([stroke.from, stroke.to], width: stroke.isMajor ? 1 : 0.5, .secondary, in: context)
            }
            for curve in chart.curves { line(curve.points, dash: curve.isDashed ? [4, 3] : [], .primary, in: context) }
            for name in chart.lineNames {
                line(name.leader, width: 0.5, .secondary, in: context)
                write(name.text, in: context)
            }
            for text in chart.texts { write(text, in: context) }
            for symbol in chart.legend { mark(symbol.symbol, at: symbol.at, in: context) }
            for shown in chart.marks {
                if let dot = shown.dot { mark(.dot, at: dot, in: context) }
                if let cross = shown.cross { mark(.cross, at: cross, in: context) }
                if let outside = shown.outside { mark(.triangle, at: outside.at, in: context) }
            }
        }
    }

    private func line(
        _ spots: [Spot], width: Double = 1, dash: [CGFloat] = [], _ color: Color, in context: GraphicsContext
    ) {
        guard let first = spots.first else { return }
        var path = Path()
        path.move(to: first.point)
        for spot in spots.dropFirst() { path.addLine(to: spot.point) }
        let style = StrokeStyle(lineWidth: width * chart.unit, dash: dash.map { $0 * chart.unit })
        context.stroke(path, with: .color(color), style: style)
    }

    private func write(_ text: TextAt, in context: GraphicsContext) {
        let anchor: UnitPoint =
            switch text.anchor {
            case .start: .bottomLeading
            case .middle: .bottom
            case .end: .bottomTrailing
            }
        context.draw(Text(text.text).font(.system(size: text.size)), at: text.at.point, anchor: anchor)
    }

    private func mark(_ symbol: SymbolShape, at spot: Spot, in context: GraphicsContext) {
        let half = 4 * chart.unit
        let corners = { (offsets: [(Double, Double)]) in
            offsets.map { Spot(x: spot.x + $0.0 * half, y: spot.y + $0.1 * half) }
        }
        switch symbol {
        case .dot:
            let around = CGRect(x: spot.x - half, y: spot.y - half, width: 2 * half, height: 2 * half)
            context.fill(Path(ellipseIn: around), with: .color(.primary))
        case .cross:
            line(corners([(-1, -1), (1, 1)]), width: 2, .primary, in: context)
            line(corners([(-1, 1), (1, -1)]), width: 2, .primary, in: context)
        case .triangle:
            line(corners([(-1, 1), (0, -1), (1, 1), (-1, 1)]), width: 2, .primary, in: context)
        }
    }
}

extension Spot {
    fileprivate var point: CGPoint { CGPoint(x: x, y: y) }
}
