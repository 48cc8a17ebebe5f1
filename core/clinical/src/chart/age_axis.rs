//! The scale of ages, in the unit that people use at that age.

use crate::chart::placed_text::width_px;
use crate::chart::span::AgeSpan;
use crate::chart::ticks::{Division, Tick, ticks};
use crate::chart::{AgeWindow, ChartMessage, ChartText, ChartWords, Scale};

const WEEK_YEARS: f64 = 7.0 / 365.25;
const DAY_YEARS: f64 = 1.0 / 365.25;
const MONTH_YEARS: f64 = 1.0 / 12.0;
const WEEKS_AT_DUE_DATE: i32 = 40;
/// Room between two numbers.
const NUMBER_ROOM_PX: f64 = 7.0;

/// Marks without numbers are left out where they would be nearer than this.
const MARKS_PX_MIN: f64 = 6.0;

/// What a scale of ages counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Days,
    WeeksOfPregnancy,
    Months,
    Years,
}

/// The scale of ages.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AgeAxis {
    pub(super) title: ChartText,
    /// Each mark, with its number where it has one.
    pub(super) marks: Vec<(Tick, Option<String>)>,
    /// Whether the whole of it counts weeks of pregnancy.
    pub(super) counts_pregnancy: bool,
}

impl AgeAxis {
    pub(super) fn new(window: AgeWindow, span: AgeSpan, x: Scale, words: &ChartWords, size_px: f64) -> Self {
        let counted = counted(window, span);
        let ruler = Ruler { x, words, size_px };
        let mut marks = if counted == Counted::WeeksOfPregnancy {
            ruler.weeks(span.from_years, span.until_years, false)
        } else {
            ruler.ages(counted, window, span)
        };
        let is_extended = counted != Counted::WeeksOfPregnancy && span.from_years < 0.0;
        let before = if is_extended { ruler.weeks(span.from_years, 0.0, true) } else { Vec::new() };
        let before_zero = match before.iter().any(|(_, number)| number.is_some()) {
            _ if !is_extended => BeforeZero::Nothing,
            true => BeforeZero::Weeks,
            false => BeforeZero::NoNumbers,
        };
        marks.splice(0..0, before);
        let title = words.say(title(counted, before_zero), &[]);
        Self { title, marks, counts_pregnancy: counted == Counted::WeeksOfPregnancy }
    }
}

const fn counted(window: AgeWindow, span: AgeSpan) -> Counted {
    match window {
        AgeWindow::Newborn if span.from_week.is_some() => Counted::WeeksOfPregnancy,
        AgeWindow::Newborn => Counted::Days,
        AgeWindow::FirstYear | AgeWindow::FirstTwoYears => Counted::Months,
        _ => Counted::Years,
    }
}

/// What the scale has left of its 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BeforeZero {
    Nothing,
    Weeks,
    NoNumbers,
}

const fn title(counted: Counted, before_zero: BeforeZero) -> ChartMessage {
    match (counted, before_zero) {
        (Counted::Days, _) => ChartMessage::AxisDays,
        (Counted::WeeksOfPregnancy, _) => ChartMessage::AxisWeeksOfPregnancy,
        (Counted::Months, BeforeZero::Nothing) => ChartMessage::AxisMonths,
        (Counted::Months, BeforeZero::Weeks) => ChartMessage::AxisMonthsPreterm,
        (Counted::Months, BeforeZero::NoNumbers) => ChartMessage::AxisMonthsBefore,
        (Counted::Years, BeforeZero::Nothing) => ChartMessage::AxisYears,
        (Counted::Years, BeforeZero::Weeks) => ChartMessage::AxisYearsPreterm,
        (Counted::Years, BeforeZero::NoNumbers) => ChartMessage::AxisYearsBefore,
    }
}

/// The ways to divide each, finest first: the smallest step in years, and how many of them have a number.
fn divisions(counted: Counted, window: AgeWindow) -> (f64, &'static [i32]) {
    match counted {
        Counted::Days => (DAY_YEARS, &[1, 2, 7]),
        Counted::WeeksOfPregnancy => (WEEK_YEARS, &[1, 2, 4, 8]),
        Counted::Months => (MONTH_YEARS, &[1, 2, 3, 6]),
        Counted::Years => match window {
            AgeWindow::FirstFourYears => (0.25, &[4]),
            AgeWindow::TwoToNine => (0.5, &[2, 4]),
            _ => (1.0, &[1, 2, 4, 5]),
        },
    }
}

/// Where numbers are put along the scale.
#[derive(Debug, Clone, Copy)]
struct Ruler<'a> {
    x: Scale,
    words: &'a ChartWords,
    size_px: f64,
}

impl Ruler<'_> {
    fn ages(self, counted: Counted, window: AgeWindow, span: AgeSpan) -> Vec<(Tick, Option<String>)> {
        let (minor, steps) = divisions(counted, window);
        let per_whole = if counted == Counted::Years { (1.0 / minor).round() as i32 } else { 1 };
        let per_major = self.per_major(minor, steps, "00").or(steps.last().copied()).unwrap_or(1);
        let division = Division { minor, per_major };
        let found = ticks(division, self.x, span.from_years.max(0.0), span.until_years);
        let number = |tick: &Tick| tick.is_major.then(|| (tick.count / per_whole).to_string());
        found.into_iter().map(|tick| (tick.clone(), number(&tick))).collect()
    }

    /// Weeks of pregnancy; as an extension of another scale with a letter that says so, and without the 40, where that
    /// scale has its 0.
    fn weeks(self, from_years: f64, until_years: f64, is_extension: bool) -> Vec<(Tick, Option<String>)> {
        let widest = if is_extension { self.week(0).replace('0', "00") } else { "00".to_owned() };
        // Where not even every eighth has room, none has a number.
        let per_major = self.per_major(WEEK_YEARS, &[1, 2, 4, 8], &widest).unwrap_or(i32::MAX);
        let division = Division { minor: WEEK_YEARS, per_major };
        let number = |tick: &Tick| {
            let week = tick.count.saturating_add(WEEKS_AT_DUE_DATE);
            let text = if is_extension { self.week(week) } else { week.to_string() };
            (tick.is_major && !(is_extension && tick.count == 0)).then_some(text)
        };
        let found = ticks(division, self.x, from_years, until_years);
        let is_dense = WEEK_YEARS * self.x.px_per_unit() < MARKS_PX_MIN;
        found
            .into_iter()
            .filter(|tick| tick.is_major || !is_dense)
            .map(|tick| (tick.clone(), number(&tick)))
            .collect()
    }

    fn week(self, week: i32) -> String {
        self.words.say(ChartMessage::TickWeek, &[("week", &week.to_string())]).text
    }

    /// The finest of `steps` whose numbers do not touch.
    fn per_major(self, minor: f64, steps: &[i32], widest: &str) -> Option<i32> {
        let room_px = width_px(widest, self.size_px) + NUMBER_ROOM_PX;
        let fits = |step: &&i32| f64::from(**step) * minor * self.x.px_per_unit() >= room_px;
        steps.iter().find(fits).copied()
    }
}
