//! The chart as a table, for those who cannot see it or want the figures.

use crate::chart::number::{sds_text, value_text};
use crate::chart::plotted::{Ages, PlottedMeasurement};
use crate::chart::{
    ChartMeasurement, ChartMessage, ChartRequest, ChartText, ChartWords, OutsideChart, age_text,
};
use crate::growth::{
    AssessError, Assessment, CentileBand, CentileLine, DATA_VERSION, NoReference, REFERENCE, assess,
};

/// Every measurement of a chart, also those that are not on it, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartTable {
    /// What it is.
    pub caption: ChartText,
    /// The names of the columns, in the order of the fields of [`ChartRow`] that are texts.
    pub columns: Vec<ChartText>,
    /// The measurements.
    pub rows: Vec<ChartRow>,
}

/// One measurement with everything known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRow {
    /// The day, as it was given.
    pub date: Option<String>,
    /// Days since birth.
    pub age_days: u32,
    /// The actual age in words.
    pub age: String,
    /// The corrected age in words, where age is corrected.
    pub corrected_age: Option<ChartText>,
    /// The measurement in words, without its unit.
    pub value: String,
    /// Its unit.
    pub unit: ChartText,
    /// Where it lies among the lines, or why that is not known.
    pub band: ChartText,
    /// Standard deviations from the median, to two decimals.
    pub sds: Option<String>,
    /// What it was put beside, to be kept as it is; `None` where the reference has nothing.
    pub assessment: Option<Assessment>,
    /// The growth reference.
    pub reference: &'static str,
    /// The version of its numbers.
    pub data_version: &'static str,
    /// How age was counted.
    pub policy: ChartText,
    /// Why it is not on the chart, where it is not.
    pub outside: Option<ChartText>,
}

/// What the rows of one chart share.
pub(super) struct RowMaker<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) words: &'a ChartWords,
    pub(super) unit: ChartText,
    pub(super) policy: ChartText,
}

impl RowMaker<'_> {
    pub(super) fn row(&self, measurement: &ChartMeasurement, plotted: &PlottedMeasurement) -> ChartRow {
        let ages = Ages::of(self.request, measurement.age_days);
        let (sex, gestation, policy) = (self.request.sex, self.request.gestation, self.request.policy);
        let assessed = assess(sex, gestation, measurement.age_days, measurement.measured, policy);
        let age = age_text::actual(measurement.age_days, self.words);
        ChartRow {
            date: measurement.date.clone(),
            age_days: measurement.age_days,
            age: measurement.age_words.clone().unwrap_or(age.text),
            corrected_age: ages.corrected_years.map(|years| age_text::corrected(years, self.words)),
            value: value_text(measurement.measured),
            unit: self.unit.clone(),
            band: match assessed {
                Ok(assessment) => band_text(assessment.band, self.words),
                Err(error) => reason_text(error, self.words),
            },
            sds: assessed.ok().map(|assessment| sds_text(assessment.sds)),
            assessment: assessed.ok(),
            reference: REFERENCE,
            data_version: DATA_VERSION,
            policy: self.policy.clone(),
            outside: plotted.outside.map(|(way, _)| self.words.say(outside_message(way), &[])),
        }
    }
}

pub(super) fn columns(words: &ChartWords) -> Vec<ChartText> {
    use ChartMessage as M;
    let messages = [
        M::TableDate,
        M::TableAge,
        M::TableCorrectedAge,
        M::TableValue,
        M::TableBand,
        M::TableSds,
        M::TableReference,
        M::TablePolicy,
        M::TableOutside,
    ];
    messages.into_iter().map(|message| words.say(message, &[])).collect()
}

/// Where a measurement lies.
pub(super) fn band_text(band: CentileBand, words: &ChartWords) -> ChartText {
    use ChartMessage as M;
    let of_line = |message, line| words.say(message, &[("line", &words.line(line).text)]);
    match band {
        CentileBand::FarBelow => of_line(M::BandFarBelow, CentileLine::P0_4),
        CentileBand::Below => of_line(M::BandBelow, CentileLine::P0_4),
        CentileBand::On(line) => of_line(M::BandOn, line),
        CentileBand::Between(lower, upper) => {
            let (lower, upper) = (words.line(lower).text, words.line(upper).text);
            words.say(M::BandBetween, &[("lower", &lower), ("upper", &upper)])
        }
        CentileBand::Above => of_line(M::BandAbove, CentileLine::P99_6),
        CentileBand::FarAbove => of_line(M::BandFarAbove, CentileLine::P99_6),
    }
}

fn reason_text(error: AssessError, words: &ChartWords) -> ChartText {
    use ChartMessage as M;
    let count = |message, name, count: u8| words.say(message, &[(name, &count.to_string())]);
    match error {
        AssessError::NoReference(NoReference::TooYoung { from_weeks, .. }) => {
            count(M::NoneTooYoung, "weeks", from_weeks)
        }
        AssessError::NoReference(NoReference::TooOld { until_years, .. }) => {
            count(M::NoneTooOld, "years", until_years)
        }
        AssessError::NoReference(NoReference::FirstTwoWeeks { from_days }) => {
            count(M::NoneFirstTwoWeeks, "days", from_days)
        }
        AssessError::NoReference(NoReference::AtBirth) => words.say(M::NoneAtBirth, &[]),
        AssessError::NoReference(NoReference::NotInThisBuild { table }) => {
            words.say(M::NoneNotInBuild, &[("table", table.id())])
        }
        // A gestation is checked before anything is drawn.
        AssessError::Gestation { .. } | AssessError::BeyondComputing => words.say(M::NoneBeyond, &[]),
    }
}

const fn outside_message(way: OutsideChart) -> ChartMessage {
    match way {
        OutsideChart::Before => ChartMessage::OutsideBefore,
        OutsideChart::After => ChartMessage::OutsideAfter,
        OutsideChart::Below => ChartMessage::OutsideBelow,
        OutsideChart::Above => ChartMessage::OutsideAbove,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One wording of the bands, here and in `growth`.
    #[test]
    fn bands_read_in_english_as_growth_says_them() {
        let words = ChartWords::english();
        let lines = CentileLine::ALL;
        let mut bands =
            vec![CentileBand::FarBelow, CentileBand::Below, CentileBand::Above, CentileBand::FarAbove];
        bands.extend(lines.map(CentileBand::On));
        bands.extend(lines.windows(2).map(|pair| CentileBand::Between(pair[0], pair[1])));
        for band in bands {
            assert_eq!(band_text(band, &words).text, band.to_string());
        }
    }
}
