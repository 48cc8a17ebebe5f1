//! Whole charts: their lines, marks, texts, words and pictures. Written as they are asked for, looked at as they are
//! drawn.

mod font;
#[cfg(feature = "uk90")]
mod golden;
#[cfg(feature = "uk90")]
mod golden_charts;
mod limits;
mod lines;
mod marks;
#[cfg(feature = "png")]
mod png;
mod request;
mod svg;
mod texts;
mod total;
#[cfg(not(feature = "uk90"))]
mod without_uk90;

/// What the kept charts are drawn with.
#[cfg(feature = "uk90")]
mod api {
    pub(super) use crate::Gestation;
    pub(super) use crate::chart::{
        AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle,
    };
    pub(super) use crate::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};
}
