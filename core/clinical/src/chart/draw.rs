//! A chart from its request: the margins first, then the scales, then what lies between them.

use crate::chart::age_axis::AgeAxis;
use crate::chart::legend::{self, LegendKey};
use crate::chart::plotted::{Ages, Plane};
use crate::chart::series::{self, Sampled};
use crate::chart::span::AgeSpan;
use crate::chart::table::{self, RowMaker};
use crate::chart::ticks::division_of_values;
use crate::chart::{
    AgeWindow, Chart, ChartError, ChartMeasurement, ChartMessage, ChartRequest, ChartTable, ChartText,
    ChartWords, PlacedText, PlottedMeasurement, Point, Rect, Scale, TextAnchor, TextRole, grid, line_label,
    says,
};
use crate::growth::{DATA_VERSION, REFERENCE};

const MARGIN_PX: f64 = 8.0;
/// Between rows of text, in sizes.
const ROW_EM: f64 = 1.3;
/// Numbers beside the scale of measurements are at least so far apart.
const NUMBERS_PX_MIN: f64 = 30.0;
/// Beyond the outermost lines, of the distance between them.
const ROOM_BEYOND_LINES: f64 = 0.03;
/// A measurement stretches the scale by at most so much of the distance between the outermost lines; one beyond is
/// flagged, so that a slip of the finger does not flatten all others.
const STRETCH_MAX: f64 = 0.25;
/// The scale of a chart that has neither lines nor measurements.
const EMPTY_RANGE: (f64, f64) = (0.0, 10.0);

impl Chart {
    /// Draws a chart; its words come from `words`.
    ///
    /// # Errors
    /// The request is beyond a limit, mixes methods, or asks for a chart that there is not.
    pub fn draw(request: &ChartRequest<'_>, words: &ChartWords) -> Result<Self, ChartError> {
        request.check()?;
        let mut measurements: Vec<&ChartMeasurement> = request.measurements.iter().collect();
        measurements.sort_by_key(|measurement| measurement.age_days);
        let window = request.window.unwrap_or_else(|| shortest_window(request));
        let span = AgeSpan::of(request, window);
        if span.from_years >= span.until_years {
            return Err(ChartError::NoSuchChart { method: request.method, window });
        }
        Ok(Drawing::new(request, words, window, span, measurements).finish())
    }
}

fn shortest_window(request: &ChartRequest<'_>) -> AgeWindow {
    let all = request.measurements.iter().flat_map(|measurement| {
        let ages = Ages::of(request, measurement.age_days);
        [Some(ages.actual_years), ages.corrected_years]
    });
    let newborn = AgeSpan::of(request, AgeWindow::Newborn);
    // On a scale of weeks of pregnancy only the corrected age has a place.
    let counted: Vec<f64> = request
        .measurements
        .iter()
        .map(|measurement| Ages::of(request, measurement.age_days).counted_years())
        .collect();
    let is_preterm = request.gestation.days() < TERM_FROM_DAYS && newborn.from_week.is_some();
    let by_weeks = AgeWindow::holding(request.method, &counted, is_preterm);
    if by_weeks == AgeWindow::Newborn {
        return by_weeks;
    }
    AgeWindow::holding(request.method, &all.flatten().collect::<Vec<_>>(), false)
}

/// From 37+0 on a baby is born at term.
const TERM_FROM_DAYS: u16 = 37 * 7;

/// A chart in the making.
struct Drawing<'a> {
    request: &'a ChartRequest<'a>,
    words: &'a ChartWords,
    window: AgeWindow,
    span: AgeSpan,
    measurements: Vec<&'a ChartMeasurement>,
    texts: Vec<PlacedText>,
    legend: Vec<LegendKey>,
}

impl<'a> Drawing<'a> {
    fn new(
        request: &'a ChartRequest<'a>,
        words: &'a ChartWords,
        window: AgeWindow,
        span: AgeSpan,
        measurements: Vec<&'a ChartMeasurement>,
    ) -> Self {
        Self { request, words, window, span, measurements, texts: Vec::new(), legend: Vec::new() }
    }

    fn unit(&self) -> f64 {
        self.request.size.unit_px()
    }

    fn size(&self, role: TextRole) -> f64 {
        role.size_units() * self.unit()
    }

    fn finish(mut self) -> Chart {
        let (request, words, unit_px) = (self.request, self.words, self.unit());
        let x = self.age_scale();
        let axis = AgeAxis::new(self.window, self.span, x, words, self.size(TextRole::Tick));
        let sampled = series::sample(request, self.span, x);
        let (low, high) = self.value_ends(&sampled);
        let flat =
            Plane { x, y: unplaced(low, high), plot: EMPTY_RECT, counts_pregnancy: axis.counts_pregnancy };
        let outside = self.place_measurements(flat);

        let title = says::title(request, self.window, self.span, words);
        let policy = says::policy(request, words);
        let provenance = says::provenance(&policy, words);
        let notes = self.notes(&outside);
        let top = self.top(&title, &provenance, &outside, axis.counts_pregnancy);
        let bottom = self.bottom(&axis, x, &notes);
        let plot = Rect { left: x.from_px, top, right: x.to_px, bottom };
        let y = Scale { from_px: plot.bottom, to_px: plot.top, ..unplaced(low, high) };

        let division = division_of_values(high - low, plot.height(), NUMBERS_PX_MIN * unit_px);
        let (mut grid, numbers) = grid::of_values(division, y, plot, self.size(TextRole::Tick));
        grid.extend(axis.marks.iter().map(|(tick, number)| grid::upright(tick.px, plot, number.is_some())));
        self.texts.extend(numbers);
        let series = series::place(&sampled, x, y, unit_px);
        let labels = line_label::place(&series, words, plot, self.size(TextRole::LineName), unit_px);
        let plane = Plane { x, y, plot, counts_pregnancy: axis.counts_pregnancy };
        let plotted = self.place_measurements(plane);
        let table = self.table(&plotted, policy);
        let description = says::description(&title, &provenance, &series, &table.rows, words);
        Chart {
            window: self.window,
            sex: request.sex,
            method: request.method,
            gestation: request.gestation,
            policy: request.policy,
            reference: REFERENCE,
            data_version: DATA_VERSION,
            size: request.size,
            plot,
            x,
            y,
            grid,
            due_date_px: (self.span.from_years < 0.0).then(|| x.px(0.0)),
            series,
            labels,
            measurements: plotted,
            legend: self.legend,
            texts: self.texts,
            title,
            provenance,
            notes,
            table,
            description,
        }
    }

    /// Left of it the numbers, right of it the names of the lines.
    fn age_scale(&self) -> Scale {
        let unit_px = self.unit();
        let numbers = grid::numbers_width_px(self.size(TextRole::Tick)) + grid::NUMBER_GAP_PX;
        let names = line_label::names_width_px(self.words, self.size(TextRole::LineName));
        let width = f64::from(self.request.size.width_px());
        Scale {
            from: self.span.from_years,
            to: self.span.until_years,
            from_px: (MARGIN_PX * unit_px + numbers).round(),
            to_px: (width - MARGIN_PX * unit_px - names - line_label::LEADER_PX * unit_px).round(),
        }
    }

    /// The least and the most that the scale of measurements shows.
    fn value_ends(&self, sampled: &[Sampled]) -> (f64, f64) {
        let on_window = self.measurements.iter().filter(|measurement| {
            let ages = Ages::of(self.request, measurement.age_days);
            (self.span.from_years..=self.span.until_years).contains(&ages.counted_years())
        });
        let values: Vec<f64> = on_window.map(|measurement| measurement.measured.value()).collect();
        let least = values.iter().copied().reduce(f64::min);
        let most = values.iter().copied().reduce(f64::max);
        let lines = series::value_range(sampled);
        let (low, high) = lines.or(least.zip(most)).unwrap_or(EMPTY_RANGE);
        let distance = (high - low).max(high * 0.1);
        let stretch = distance * STRETCH_MAX;
        let low = least.filter(|value| *value >= low - stretch).map_or(low, |value| value.min(low));
        let high = most.filter(|value| *value <= high + stretch).map_or(high, |value| value.max(high));
        let room = distance * ROOM_BEYOND_LINES;
        ((low - room).max(0.0), high + room)
    }

    fn place_measurements(&self, plane: Plane) -> Vec<PlottedMeasurement> {
        let place = |(row, measurement): (usize, &&ChartMeasurement)| {
            let ages = Ages::of(self.request, measurement.age_days);
            plane.place(row, ages, measurement.measured.value())
        };
        self.measurements.iter().enumerate().map(place).collect()
    }

    fn notes(&self, plotted: &[PlottedMeasurement]) -> Vec<ChartText> {
        let count = plotted.iter().filter(|one| one.outside.is_some()).count();
        let outside = match count {
            0 => None,
            1 => Some(self.words.say(ChartMessage::NoteOutsideOne, &[])),
            _ => Some(self.words.say(ChartMessage::NoteOutside, &[("count", &count.to_string())])),
        };
        let is_missing = series::has_missing_tables(self.request, self.span);
        let missing = is_missing.then(|| self.words.say(ChartMessage::NoteLinesMissing, &[]));
        outside.into_iter().chain(missing).collect()
    }

    /// Everything above the plot; where the plot begins.
    fn top(
        &mut self,
        title: &ChartText,
        provenance: &ChartText,
        plotted: &[PlottedMeasurement],
        counts_pregnancy: bool,
    ) -> f64 {
        let mut y = MARGIN_PX * self.unit();
        y = self.rows_down(&title.text, TextRole::Title, y, 2);
        y = self.rows_down(self.request.heading.unwrap_or_default(), TextRole::Heading, y, 2);
        y = self.rows_down(&provenance.text, TextRole::Provenance, y, 3);
        y += MARGIN_PX * self.unit() / 2.0;
        y = self.legend_down(legend::entries(plotted, counts_pregnancy, self.words), y);
        let method = self.words.word(says::method_message(self.request.method, self.span));
        let unit = says::unit(self.request.method, self.words).text;
        let axis = self.words.say(ChartMessage::AxisValue, &[("method", &method), ("unit", &unit)]);
        y = self.rows_down(&axis.text, TextRole::AxisTitle, y, 1);
        (y + MARGIN_PX * self.unit()).round()
    }

    /// A text from the left edge, in rows; where the next begins.
    fn rows_down(&mut self, text: &str, role: TextRole, top: f64, rows_max: usize) -> f64 {
        let size_px = self.size(role);
        let left = MARGIN_PX * self.unit();
        let room = f64::from(self.request.size.width_px()) - 2.0 * left;
        let mut y = top;
        for line in crate::chart::placed_text::wrap(text, size_px, room, rows_max) {
            let at = Point { x: left, y: y + size_px };
            self.texts.push(PlacedText { text: line, role, at, anchor: TextAnchor::Start, size_px });
            y += size_px * ROW_EM;
        }
        y
    }

    fn legend_down(&mut self, entries: Vec<legend::LegendEntry>, top: f64) -> f64 {
        let size_px = self.size(TextRole::Legend);
        let row_px = size_px * ROW_EM;
        let left = MARGIN_PX * self.unit();
        let right = f64::from(self.request.size.width_px()) - left;
        let (keys, texts, rows) =
            legend::place(entries, left, right, top + size_px, size_px, row_px, self.unit());
        self.legend = keys;
        self.texts.extend(texts);
        top + row_px * f64::from(rows)
    }

    /// Everything below the plot; where the plot ends.
    fn bottom(&mut self, axis: &AgeAxis, x: Scale, notes: &[ChartText]) -> f64 {
        let mut y = f64::from(self.request.size.height_px()) - MARGIN_PX * self.unit();
        for note in notes.iter().rev() {
            y = self.rows_up(&note.text, TextRole::Note, y);
        }
        y = self.rows_up(&axis.title.text, TextRole::AxisTitle, y);
        let size_px = self.size(TextRole::Tick);
        let baseline = y - size_px * (ROW_EM - 1.0) - MARGIN_PX * self.unit() / 4.0;
        let numbers = axis.marks.iter().filter_map(|(tick, number)| Some((tick, number.clone()?)));
        self.texts.extend(numbers.map(|(tick, text)| PlacedText {
            text,
            role: TextRole::Tick,
            at: Point { x: tick.px.clamp(x.from_px, x.to_px), y: baseline },
            anchor: TextAnchor::Middle,
            size_px,
        }));
        (baseline - size_px - grid::NUMBER_GAP_PX / 2.0).round()
    }

    /// A text whose last row is above `bottom`; where the one above it ends.
    fn rows_up(&mut self, text: &str, role: TextRole, bottom: f64) -> f64 {
        let size_px = self.size(role);
        let left = MARGIN_PX * self.unit();
        let width = f64::from(self.request.size.width_px());
        let is_centred = role == TextRole::AxisTitle;
        let (x, anchor) =
            if is_centred { (width / 2.0, TextAnchor::Middle) } else { (left, TextAnchor::Start) };
        let rows = crate::chart::placed_text::wrap(text, size_px, width - 2.0 * left, 2);
        let mut y = bottom;
        for text in rows.into_iter().rev() {
            self.texts.push(PlacedText {
                text,
                role,
                at: Point { x, y: y - size_px * 0.3 },
                anchor,
                size_px,
            });
            y -= size_px * ROW_EM;
        }
        y
    }

    fn table(&self, plotted: &[PlottedMeasurement], policy: ChartText) -> ChartTable {
        let method = self.words.word(says::method_message(self.request.method, self.span));
        let unit = says::unit(self.request.method, self.words);
        let maker = RowMaker { request: self.request, words: self.words, unit, policy };
        let pairs = self.measurements.iter().zip(plotted);
        ChartTable {
            caption: self.words.say(ChartMessage::TableCaption, &[("method", &method)]),
            columns: table::columns(self.words),
            rows: pairs.map(|(measurement, plotted)| maker.row(measurement, plotted)).collect(),
        }
    }
}

/// A scale of measurements before anybody knows where it is.
const fn unplaced(from: f64, to: f64) -> Scale {
    Scale { from, to, from_px: 0.0, to_px: 1.0 }
}

const EMPTY_RECT: Rect = Rect { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

impl TextRole {
    /// The size of its letters, in units of the chart's size.
    const fn size_units(self) -> f64 {
        match self {
            Self::Title => 16.0,
            Self::Heading => 13.0,
            Self::Legend | Self::AxisTitle => 12.0,
            Self::Provenance | Self::Tick | Self::LineName | Self::Note => 11.0,
        }
    }
}
