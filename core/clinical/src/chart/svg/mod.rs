//! A chart as a picture that stands alone: SVG without scripts, links or fonts of its own.
//!
//! - [`SvgStyle`]: light, dark, or an A4 page.
//! - [`Palette`]: its colours, whose contrast a test computes (WCAG 2.2 AA).
//! - `writer`: numbers in tenths of a pixel, and texts in which nothing can be markup.
//! - `paint`: the layers, from the net to the texts.

mod paint;
mod palette;
mod style;
mod writer;

pub use palette::{Colour, Palette};
pub use style::SvgStyle;
