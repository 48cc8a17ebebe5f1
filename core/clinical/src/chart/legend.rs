//! What the symbols mean.

use crate::chart::{
    ChartMessage, ChartWords, PlacedText, PlottedMeasurement, Point, TextAnchor, TextRole, placed_text,
};

const SYMBOL_ROOM_PX: f64 = 15.0;
const ENTRY_ROOM_PX: f64 = 14.0;
const MIDDLE_EM: f64 = 0.36;

/// What marks a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartSymbol {
    /// A filled dot: at the actual age.
    Dot,
    /// A cross: at the corrected age.
    Cross,
    /// A triangle at the edge: outside the chart.
    Triangle,
}

/// A symbol whose meaning stands beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegendKey {
    /// Which.
    pub symbol: ChartSymbol,
    /// Its middle.
    pub at: Point,
}

/// A meaning, not yet in its place.
pub(super) struct LegendEntry {
    symbol: ChartSymbol,
    text: String,
}

impl LegendEntry {
    fn width_px(&self, size_px: f64, unit_px: f64) -> f64 {
        SYMBOL_ROOM_PX * unit_px + placed_text::width_px(&self.text, size_px)
    }
}

/// The symbols that occur, each with its meaning.
pub(super) fn entries(
    measurements: &[PlottedMeasurement],
    counts_pregnancy: bool,
    words: &ChartWords,
) -> Vec<LegendEntry> {
    let cross = if counts_pregnancy { ChartMessage::LegendGestation } else { ChartMessage::LegendCorrected };
    let occurring = [
        (ChartSymbol::Dot, ChartMessage::LegendActual, measurements.iter().any(|one| one.dot.is_some())),
        (ChartSymbol::Cross, cross, measurements.iter().any(|one| one.cross.is_some())),
        (
            ChartSymbol::Triangle,
            ChartMessage::LegendOutside,
            measurements.iter().any(|one| one.outside.is_some()),
        ),
    ];
    occurring
        .into_iter()
        .filter(|(.., occurs)| *occurs)
        .map(|(symbol, message, _)| LegendEntry { symbol, text: words.word(message) })
        .collect()
}

/// How wide the entries are in one row.
pub(super) fn width_px(entries: &[LegendEntry], size_px: f64, unit_px: f64) -> f64 {
    let room = ENTRY_ROOM_PX * unit_px;
    let widths = entries.iter().map(|entry| entry.width_px(size_px, unit_px) + room);
    (widths.sum::<f64>() - room).max(0.0)
}

/// The entries in rows from the left, the first of which stands on `top_y`; also how many rows they are.
pub(super) fn place(
    entries: Vec<LegendEntry>,
    left: f64,
    right: f64,
    top_y: f64,
    size_px: f64,
    row_px: f64,
    unit_px: f64,
) -> (Vec<LegendKey>, Vec<PlacedText>, u8) {
    let (mut keys, mut texts) = (Vec::new(), Vec::new());
    let (mut x, mut rows) = (left, u8::from(!entries.is_empty()));
    for entry in entries {
        let width = entry.width_px(size_px, unit_px);
        if x > left && x + width > right {
            x = left;
            rows = rows.saturating_add(1);
        }
        let y = top_y + row_px * f64::from(rows.saturating_sub(1));
        let middle = Point { x: x + SYMBOL_ROOM_PX * unit_px * 0.4, y: y - MIDDLE_EM * size_px };
        keys.push(LegendKey { symbol: entry.symbol, at: middle });
        let at = Point { x: x + SYMBOL_ROOM_PX * unit_px, y };
        texts.push(PlacedText {
            text: entry.text,
            role: TextRole::Legend,
            at,
            anchor: TextAnchor::Start,
            size_px,
        });
        x += width + ENTRY_ROOM_PX * unit_px;
    }
    (keys, texts, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str) -> LegendEntry {
        LegendEntry { symbol: ChartSymbol::Dot, text: text.to_owned() }
    }

    #[test]
    fn what_just_fits_stays_in_its_row() {
        let two = || vec![entry("actual age"), entry("corrected age")];
        let widths: Vec<f64> = two().iter().map(|entry| entry.width_px(12.0, 1.0)).collect();
        let right = 10.0 + (widths[0] + ENTRY_ROOM_PX) + widths[1];
        let rows = |right: f64| place(two(), 10.0, right, 20.0, 12.0, 15.0, 1.0).2;
        assert_eq!((rows(right), rows(right - 0.01)), (1, 2));
    }

    /// A row of its own would not make it narrower.
    #[test]
    fn the_first_stays_at_the_left_however_wide_it_is() {
        let (keys, texts, rows) =
            place(vec![entry("wider than its room")], 10.0, 12.0, 20.0, 12.0, 15.0, 1.0);
        assert_eq!((keys.len(), texts[0].at.y, rows), (1, 20.0, 1));
    }
}
