//! Whole charts: their lines, marks, texts, words and pictures. Written as they are asked for, looked at as they are
//! drawn.

mod font;
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
