//! What was measured, a line a figure.

use std::fmt::Display;

/// All figures of a run, printed as they come.
#[derive(Debug, Default)]
pub(super) struct Report {
    lines: usize,
    missed: usize,
}

impl Report {
    pub(super) fn begin(&mut self, name: &str) {
        println!("\n# {name}");
    }

    /// A figure, its baseline, their ratio, and the most that the ratio may be.
    pub(super) fn ratio(&mut self, what: &str, figure: f64, baseline: f64, unit: &str, at_most: f64) {
        let ratio = figure / baseline;
        let line =
            format!("{figure:.3} {unit} beside {baseline:.3} {unit}: {ratio:.2}x, target <= {at_most:.2}x");
        self.line(what, &line, ratio <= at_most);
    }

    /// A figure with the most that it may be.
    pub(super) fn at_most<T: PartialOrd + Display>(&mut self, what: &str, figure: T, unit: &str, target: T) {
        let kept = figure <= target;
        self.line(what, &format!("{figure:.2} {unit}, target <= {target:.2} {unit}"), kept);
    }

    /// Figures with a target of their own.
    pub(super) fn line(&mut self, what: &str, figures: &str, kept: bool) {
        self.lines += 1;
        self.missed += usize::from(!kept);
        println!("{} {what}: {figures}", if kept { "kept  " } else { "MISSED" });
    }

    /// A figure without a target.
    pub(super) fn note(&self, what: &str, figures: &str) {
        println!("       {what}: {figures}");
    }

    pub(super) fn len(&self) -> usize {
        self.lines
    }

    pub(super) fn missed(&self) -> usize {
        self.missed
    }
}
