//! A chart from its request: the margins first, then the scales, then what lies between them.

use crate::chart::age_axis::AgeAxis;
use crate::chart::margins::MARGIN_PX;
use crate::chart::plotted::{Ages, Plane};
use crate::chart::series::{self, Sampled};
use crate::chart::span::AgeSpan;
use crate::chart::table::{self, RowMaker};
use crate::chart::ticks::division_of_values;
use crate::chart::{
    AgeWindow, Chart, ChartError, ChartMeasurement, ChartMessage, ChartRequest, ChartTable, ChartText,
    ChartWords, GridLine, LegendKey, LineSeries, PlacedText, PlottedMeasurement, Rect, Scale, TextRole, grid,
    line_label, says,
};
use crate::growth::{DATA_VERSION, REFERENCE};

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

/// A plane of no height, on which it can be asked what lies outside.
const FLAT: Rect = Rect { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

/// A chart in the making.
pub(super) struct Drawing<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) words: &'a ChartWords,
    window: AgeWindow,
    pub(super) span: AgeSpan,
    measurements: Vec<&'a ChartMeasurement>,
    pub(super) texts: Vec<PlacedText>,
    pub(super) legend: Vec<LegendKey>,
}

/// What the chart says of itself as a whole.
pub(super) struct Said {
    pub(super) title: ChartText,
    policy: ChartText,
    pub(super) provenance: ChartText,
    pub(super) notes: Vec<ChartText>,
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

    pub(super) fn unit(&self) -> f64 {
        self.request.size.unit_px()
    }

    pub(super) fn size(&self, role: TextRole) -> f64 {
        role.size_units() * self.unit()
    }

    fn finish(mut self) -> Chart {
        let x = self.age_scale();
        let axis = AgeAxis::new(self.window, self.span, x, self.words, self.size(TextRole::Tick));
        let sampled = series::sample(self.request, self.span, x);
        let (low, high) = self.value_ends(&sampled);
        // What is outside is known before anybody knows how high the plot is: it is said below it.
        let flat = Scale { from: low, to: high, from_px: 1.0, to_px: 0.0 };
        let plane = Plane {
            x,
            y: flat,
            plot: FLAT,
            counts_pregnancy: axis.counts_pregnancy,
            includes_its_end: self.window.includes_its_end(),
        };
        let plotted = self.place_measurements(plane);
        let said = self.say(&plotted);
        let plot = self.margins(&said, &axis, &plotted, x);
        let y = Scale { from_px: plot.bottom, to_px: plot.top, ..flat };
        let plane = Plane { y, plot, ..plane };
        let grid = self.net(plane, &axis);
        let series = series::place(&sampled, x, y, self.unit());
        self.chart(plane, said, grid, series)
    }

    /// The net, and the numbers left of it.
    fn net(&mut self, plane: Plane, axis: &AgeAxis) -> Vec<GridLine> {
        let (y, plot) = (plane.y, plane.plot);
        let division = division_of_values(y.to - y.from, plot.height(), NUMBERS_PX_MIN * self.unit());
        let (mut grid, numbers) = grid::of_values(division, y, plot, self.size(TextRole::Tick), self.unit());
        grid.extend(axis.marks.iter().map(|(tick, number)| grid::upright(tick.px, plot, number.is_some())));
        self.texts.extend(numbers);
        grid
    }

    fn say(&self, plotted: &[PlottedMeasurement]) -> Said {
        let policy = says::policy(self.request, self.words);
        Said {
            title: says::title(self.request, self.window, self.span, self.words),
            provenance: says::provenance(&policy, self.words),
            notes: self.notes(plotted),
            policy,
        }
    }

    /// Everything that was made, together.
    fn chart(self, plane: Plane, said: Said, grid: Vec<GridLine>, series: Vec<LineSeries>) -> Chart {
        let (request, words) = (self.request, self.words);
        let plotted = self.place_measurements(plane);
        let table = self.table(&plotted, said.policy);
        let size_px = self.size(TextRole::LineName);
        Chart {
            window: self.window,
            sex: request.sex,
            method: request.method,
            gestation: request.gestation,
            policy: request.policy,
            reference: REFERENCE,
            data_version: DATA_VERSION,
            size: request.size,
            plot: plane.plot,
            x: plane.x,
            y: plane.y,
            grid,
            due_date_px: (self.span.from_years < 0.0).then(|| plane.x.px(0.0)),
            labels: line_label::place(&series, words, plane.plot, size_px, self.unit()),
            measurements: plotted,
            legend: self.legend,
            texts: self.texts,
            description: says::description(&said.title, &said.provenance, &series, &table.rows, words),
            title: said.title,
            provenance: said.provenance,
            notes: said.notes,
            series,
            table,
        }
    }

    /// Left of it the numbers, right of it the names of the lines.
    fn age_scale(&self) -> Scale {
        let unit_px = self.unit();
        let numbers = grid::numbers_width_px(self.size(TextRole::Tick)) + grid::NUMBER_GAP_PX * unit_px;
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
