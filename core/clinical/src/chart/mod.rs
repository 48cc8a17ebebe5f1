//! Growth charts: where the lines and a child's measurements lie on a screen or a page.
//!
//! [`Chart::draw`] makes the geometry, which a phone paints itself; [`Chart::to_svg`] writes it as a picture that stands
//! alone, light, dark or for paper; with the feature `png`, `Chart::to_png` makes pixels of that.
//!
//! Conventions of the UK charts, kept here: nine lines from the 0.4th to the 99.6th centile, two thirds of a standard
//! deviation apart, every other one dashed, the 50th like the rest; no colours of girls and boys; a dot at the actual age,
//! a cross at the corrected one, a thin line between the two; measurements are never joined. Where UK-WHO goes from one
//! table to the next, at two weeks, two and four years, the lines step, and nothing hides that.
//!
//! Invariants: a measurement that the chart has no place for is flagged at its edge, counted below it and in the table; no
//! chart without its reference, policy and data version on it; no text that is not in [`ChartWords`]; the same bytes for the
//! same request on every machine; nothing here judges a child.
//!
//! ```
//! use redbook_clinical::chart::{Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle};
//! use redbook_clinical::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};
//!
//! let weights = [
//!     ChartMeasurement::new(14, Measured::new(MeasurementMethod::Weight, 3.6)?),
//!     ChartMeasurement::new(56, Measured::new(MeasurementMethod::Weight, 4.9)?).dated("26 February"),
//! ];
//! let request = ChartRequest {
//!     sex: Sex::Female,
//!     method: MeasurementMethod::Weight,
//!     gestation: "40+0".parse()?,
//!     policy: GestationPolicy::ExactForLife,
//!     window: None,
//!     size: ChartSize::screen(360, 640)?,
//!     heading: None,
//!     measurements: &weights,
//! };
//! let chart = Chart::draw(&request, &ChartWords::english())?;
//! assert_eq!(chart.title.text, "Weight, girls, birth to 1 year");
//! assert!(chart.to_svg(SvgStyle::Dark).starts_with("<svg"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | file | what is in it |
//! |---|---|
//! | `request`, `error`, `size`, `window` | what is asked for, and why there may be no chart |
//! | `draw` | the whole, from margins to marks |
//! | `span`, `scale`, `series`, `simplify` | ages, pixels and the lines between them |
//! | `age_axis`, `ticks`, `grid`, `number` | scales and their numbers |
//! | `margins`, `line_label`, `spread`, `legend`, `placed_text`, `advances` | texts and the room they need |
//! | `plotted`, `table`, `age_text`, `says` | measurements: on the chart, as a table, in words |
//! | `words` | every message with its English |
//! | `svg`, `png` | pictures |

mod advances;
mod age_axis;
mod age_text;
#[expect(clippy::module_inception, reason = "one type a file, named after it")]
mod chart;
mod draw;
mod error;
mod geometry;
mod grid;
mod legend;
mod line_label;
mod margins;
mod number;
mod placed_text;
mod plotted;
#[cfg(feature = "png")]
mod png;
mod request;
mod says;
mod scale;
mod series;
mod simplify;
mod size;
mod span;
mod spread;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod ticks;
mod window;
mod words;

pub use chart::Chart;
pub use error::ChartError;
pub use geometry::{Point, Rect};
pub use grid::GridLine;
pub use legend::{ChartSymbol, LegendKey};
pub use line_label::LineLabel;
pub use placed_text::{PlacedText, TextAnchor, TextRole};
pub use plotted::{OutsideChart, PlottedMeasurement};
#[cfg(feature = "png")]
pub use png::PngError;
pub use request::{ChartMeasurement, ChartRequest};
pub use scale::Scale;
pub use series::{Curve, LineSeries};
pub use size::{ChartSize, ChartSizeError};
pub use svg::{Colour, Palette, SvgStyle};
pub use table::{ChartRow, ChartTable};
pub use window::AgeWindow;
pub use words::{ChartMessage, ChartText, ChartWords, ChartWordsError};
