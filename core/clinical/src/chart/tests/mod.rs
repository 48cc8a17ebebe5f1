//! Whole charts.

mod stories;
