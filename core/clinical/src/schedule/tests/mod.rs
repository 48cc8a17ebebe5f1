//! What only the whole can show: cohorts written out, stories of late and odd doses, properties of any record.

mod asks;
#[cfg(feature = "batch")]
mod batch;
mod booster;
mod calendar;
mod checks;
mod cohorts;
mod edges;
mod later_rules;
mod loss;
mod mmr;
mod properties;
mod screening;
mod selective;
mod story;
mod switch;
