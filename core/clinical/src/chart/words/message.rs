//! What a chart can say: every message with its id and its English.

use std::collections::BTreeSet;

use super::chart_words::places;

/// A message of a chart. Its words are in [`crate::chart::ChartWords`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartMessage {
    /// What, of whom, from when to when.
    Title,
    /// As [`Self::Title`], where the chart begins before the due date.
    TitlePreterm,
    /// The girls' reference.
    Female,
    /// The boys' reference.
    Male,
    /// Weight.
    Weight,
    /// Length lying down, below two years.
    Length,
    /// Height standing, from two years.
    Height,
    /// Both, where the chart crosses two years.
    LengthAndHeight,
    /// Head circumference.
    Head,
    /// Body mass index.
    Bmi,
    /// Kilograms.
    UnitKg,
    /// Centimetres.
    UnitCm,
    /// Kilograms for each square metre.
    UnitBmi,
    /// The window of newborns.
    WindowNewborn,
    /// The window of newborns, where it counts weeks of pregnancy.
    WindowPregnancy,
    /// A window that begins after birth.
    WindowYears,
    /// The first year.
    WindowBirthOne,
    /// A window that begins at birth.
    WindowBirthYears,
    /// Reference, policy and data version, on the chart itself.
    Provenance,
    /// Age counts from the due date for life.
    PolicyExact,
    /// Age counts as on the printed chart.
    PolicyPaper,
    /// The length of the pregnancy does not count.
    PolicyAsTerm,
    /// Beside the scale of measurements.
    AxisValue,
    /// Below the scale of ages.
    AxisDays,
    /// Below the scale of ages.
    AxisWeeksOfPregnancy,
    /// Below the scale of ages.
    AxisMonths,
    /// Below the scale of ages.
    AxisMonthsPreterm,
    /// Below the scale of ages, where there is no room for weeks.
    AxisMonthsBefore,
    /// Below the scale of ages.
    AxisYears,
    /// Below the scale of ages.
    AxisYearsPreterm,
    /// Below the scale of ages, where there is no room for weeks.
    AxisYearsBefore,
    /// A week of pregnancy on a scale of months or years.
    TickWeek,
    /// Beside a dot.
    LegendActual,
    /// Beside a cross.
    LegendCorrected,
    /// Beside a cross where only crosses are shown.
    LegendGestation,
    /// Beside a triangle.
    LegendOutside,
    /// Below the chart.
    NoteOutsideOne,
    /// Below the chart.
    NoteOutside,
    /// Below the chart.
    NoteLinesMissing,
    /// The name of a line.
    Line0_4,
    /// The name of a line.
    Line2,
    /// The name of a line.
    Line9,
    /// The name of a line.
    Line25,
    /// The name of a line.
    Line50,
    /// The name of a line.
    Line75,
    /// The name of a line.
    Line91,
    /// The name of a line.
    Line98,
    /// The name of a line.
    Line99_6,
    /// Where a measurement lies.
    BandFarBelow,
    /// Where a measurement lies.
    BandBelow,
    /// Where a measurement lies.
    BandOn,
    /// Where a measurement lies.
    BandBetween,
    /// Where a measurement lies.
    BandAbove,
    /// Where a measurement lies.
    BandFarAbove,
    /// Why there is no band.
    NoneTooYoung,
    /// Why there is no band.
    NoneTooOld,
    /// Why there is no band.
    NoneFirstTwoWeeks,
    /// Why there is no band.
    NoneAtBirth,
    /// Why there is no band.
    NoneNotInBuild,
    /// Why there is no band.
    NoneBeyond,
    /// An age below two weeks.
    AgeDays,
    /// An age of one day.
    AgeOneDay,
    /// An age in whole weeks.
    AgeWeeks,
    /// An age in weeks and a day.
    AgeWeeksOneDay,
    /// An age in weeks and days.
    AgeWeeksDays,
    /// An age from two years, in years of 365.25 days.
    AgeYears,
    /// A corrected age before the due date.
    AgeBeforeDueDate,
    /// Why a measurement is not on the chart.
    OutsideBefore,
    /// Why a measurement is not on the chart.
    OutsideAfter,
    /// Why a measurement is not on the chart.
    OutsideBelow,
    /// Why a measurement is not on the chart.
    OutsideAbove,
    /// Above the table.
    TableCaption,
    /// A column.
    TableDate,
    /// A column.
    TableAge,
    /// A column.
    TableCorrectedAge,
    /// A column.
    TableValue,
    /// A column.
    TableBand,
    /// A column.
    TableSds,
    /// A column.
    TableReference,
    /// A column.
    TablePolicy,
    /// A column.
    TableOutside,
    /// The chart in words.
    Described,
    /// The chart in words, where this build has no lines for it.
    DescribedLineless,
    /// The chart in words, going on.
    DescribedNone,
    /// The chart in words, going on.
    DescribedOne,
    /// The chart in words, going on.
    DescribedMany,
    /// The chart in words, going on, where not all are read out.
    DescribedLatest,
    /// One measurement in words.
    DescribedMeasurement,
    /// One measurement in words.
    DescribedDated,
}

/// One message: what it is called in data, and its English.
pub(super) struct English {
    pub(super) message: ChartMessage,
    pub(super) id: &'static str,
    pub(super) text: &'static str,
}

const fn english(message: ChartMessage, id: &'static str, text: &'static str) -> English {
    English { message, id, text }
}

/// All, in the order of [`ChartMessage`]. An id never changes its meaning.
pub(super) const ENGLISH: [English; 89] = {
    use ChartMessage as M;
    [
        english(M::Title, "title", "{method}, {sex}, {window}"),
        english(
            M::TitlePreterm,
            "title.preterm",
            "{method}, {sex}, {window}, from {week} weeks of pregnancy",
        ),
        english(M::Female, "sex.female", "girls"),
        english(M::Male, "sex.male", "boys"),
        english(M::Weight, "method.weight", "Weight"),
        english(M::Length, "method.length", "Length"),
        english(M::Height, "method.height", "Height"),
        english(M::LengthAndHeight, "method.length-height", "Length and height"),
        english(M::Head, "method.head", "Head circumference"),
        english(M::Bmi, "method.bmi", "Body mass index"),
        english(M::UnitKg, "unit.kg", "kg"),
        english(M::UnitCm, "unit.cm", "cm"),
        english(M::UnitBmi, "unit.bmi", "kg/m²"),
        english(M::WindowNewborn, "window.newborn", "birth to 2 weeks"),
        english(M::WindowPregnancy, "window.pregnancy", "{from} to {until} weeks of pregnancy"),
        english(M::WindowYears, "window.years", "{from} to {until} years"),
        english(M::WindowBirthOne, "window.birth-one", "birth to 1 year"),
        english(M::WindowBirthYears, "window.birth-years", "birth to {until} years"),
        english(M::Provenance, "provenance", "UK-WHO. {policy}. Data: {version}."),
        english(M::PolicyExact, "policy.exact", "Corrected age, for life: born at {gestation} weeks"),
        english(M::PolicyPaper, "policy.paper", "Age as on the paper chart: born at {gestation} weeks"),
        english(M::PolicyAsTerm, "policy.as-term", "Age from birth, as if born at 40+0 weeks"),
        english(M::AxisValue, "axis.value", "{method} ({unit})"),
        english(M::AxisDays, "axis.days", "Age in days"),
        english(M::AxisWeeksOfPregnancy, "axis.pregnancy", "Weeks of pregnancy; 40 is the due date"),
        english(M::AxisMonths, "axis.months", "Age in months"),
        english(
            M::AxisMonthsPreterm,
            "axis.months-preterm",
            "Age in months; left of 0, weeks of pregnancy (w)",
        ),
        english(M::AxisMonthsBefore, "axis.months-before", "Age in months; left of 0, before the due date"),
        english(M::AxisYears, "axis.years", "Age in years"),
        english(M::AxisYearsPreterm, "axis.years-preterm", "Age in years; left of 0, weeks of pregnancy (w)"),
        english(M::AxisYearsBefore, "axis.years-before", "Age in years; left of 0, before the due date"),
        english(M::TickWeek, "tick.week", "{week}w"),
        english(M::LegendActual, "legend.actual", "actual age"),
        english(M::LegendCorrected, "legend.corrected", "corrected age"),
        english(M::LegendGestation, "legend.gestation", "by weeks of pregnancy"),
        english(M::LegendOutside, "legend.outside", "outside this chart"),
        english(
            M::NoteOutsideOne,
            "note.outside-one",
            "1 measurement lies outside this chart: see the table.",
        ),
        english(
            M::NoteOutside,
            "note.outside",
            "{count} measurements lie outside this chart: see the table.",
        ),
        english(
            M::NoteLinesMissing,
            "note.lines-missing",
            "Some lines are missing: this build is without the UK90 tables.",
        ),
        english(M::Line0_4, "line.0.4", "0.4th"),
        english(M::Line2, "line.2", "2nd"),
        english(M::Line9, "line.9", "9th"),
        english(M::Line25, "line.25", "25th"),
        english(M::Line50, "line.50", "50th"),
        english(M::Line75, "line.75", "75th"),
        english(M::Line91, "line.91", "91st"),
        english(M::Line98, "line.98", "98th"),
        english(M::Line99_6, "line.99.6", "99.6th"),
        english(M::BandFarBelow, "band.far-below", "far below the {line} centile"),
        english(M::BandBelow, "band.below", "below the {line} centile"),
        english(M::BandOn, "band.on", "on or near the {line} centile"),
        english(M::BandBetween, "band.between", "between the {lower} and {upper} centiles"),
        english(M::BandAbove, "band.above", "above the {line} centile"),
        english(M::BandFarAbove, "band.far-above", "far above the {line} centile"),
        english(M::NoneTooYoung, "none.too-young", "no reference before {weeks} weeks of pregnancy"),
        english(M::NoneTooOld, "none.too-old", "no reference after {years} years"),
        english(
            M::NoneFirstTwoWeeks,
            "none.first-two-weeks",
            "the paper chart has no lines between birth and {days} days",
        ),
        english(M::NoneAtBirth, "none.at-birth", "the paper chart has no lines for this at birth"),
        english(M::NoneNotInBuild, "none.not-in-build", "this build is without the table {table}"),
        english(M::NoneBeyond, "none.beyond", "too far from the lines to be computed"),
        english(M::AgeDays, "age.days", "{days} days"),
        english(M::AgeOneDay, "age.one-day", "1 day"),
        english(M::AgeWeeks, "age.weeks", "{weeks} weeks"),
        english(M::AgeWeeksOneDay, "age.weeks-one-day", "{weeks} weeks and 1 day"),
        english(M::AgeWeeksDays, "age.weeks-days", "{weeks} weeks and {days} days"),
        english(M::AgeYears, "age.years", "{years} years"),
        english(M::AgeBeforeDueDate, "age.before-due-date", "{weeks}+{days} weeks of pregnancy"),
        english(M::OutsideBefore, "outside.before", "before the ages of this chart"),
        english(M::OutsideAfter, "outside.after", "after the ages of this chart"),
        english(M::OutsideBelow, "outside.below", "below the scale of this chart"),
        english(M::OutsideAbove, "outside.above", "above the scale of this chart"),
        english(M::TableCaption, "table.caption", "{method}: measurements, oldest first"),
        english(M::TableDate, "table.date", "Date"),
        english(M::TableAge, "table.age", "Age"),
        english(M::TableCorrectedAge, "table.corrected-age", "Corrected age"),
        english(M::TableValue, "table.value", "Measurement"),
        english(M::TableBand, "table.band", "Where it lies"),
        english(M::TableSds, "table.sds", "SDS"),
        english(M::TableReference, "table.reference", "Reference"),
        english(M::TablePolicy, "table.policy", "How age was counted"),
        english(M::TableOutside, "table.outside", "On the chart"),
        english(
            M::Described,
            "described",
            "Growth chart. {title}. {provenance} Nine centile lines, {lowest} to {highest}.",
        ),
        english(
            M::DescribedLineless,
            "described.lineless",
            "Growth chart without lines. {title}. {provenance}",
        ),
        english(M::DescribedNone, "described.none", "No measurements."),
        english(M::DescribedOne, "described.one", "1 measurement:"),
        english(M::DescribedMany, "described.many", "{count} measurements:"),
        english(M::DescribedLatest, "described.latest", "{count} measurements, the latest {shown}:"),
        english(M::DescribedMeasurement, "described.measurement", "{age}: {value} {unit}, {band}."),
        english(M::DescribedDated, "described.dated", "{date}, {age}: {value} {unit}, {band}."),
    ]
};

impl ChartMessage {
    /// All: what a translation has to say.
    pub fn all() -> impl Iterator<Item = Self> {
        ENGLISH.iter().map(|english| english.message)
    }

    /// As it is written in data and known to shells, such as "band.on". Never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.english().map_or("", |english| english.id)
    }

    /// The English, with its places in braces.
    #[must_use]
    pub fn english_text(self) -> &'static str {
        self.english().map_or("", |english| english.text)
    }

    /// The names of its places.
    #[must_use]
    pub fn places(self) -> BTreeSet<&'static str> {
        places(self.english_text()).unwrap_or_default()
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        ENGLISH.iter().find(|english| english.id == id).map(|english| english.message)
    }

    fn english(self) -> Option<&'static English> {
        ENGLISH.get(self as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_in_its_place_and_no_id_is_given_twice() {
        for (at, english) in ENGLISH.iter().enumerate() {
            assert_eq!(english.message as usize, at, "{}", english.id);
            assert_eq!(ChartMessage::from_id(english.id), Some(english.message));
            assert_eq!(english.message.english_text(), english.text);
            assert!(!english.text.is_empty());
            assert_eq!(english.message.places().len(), english.text.matches('{').count(), "{}", english.id);
        }
        let ids: BTreeSet<_> = ENGLISH.iter().map(|english| english.id).collect();
        assert_eq!(ids.len(), ENGLISH.len());
        assert_eq!(ChartMessage::from_id("band.none"), None);
    }

    /// Facts and no verdicts, whatever is added.
    #[test]
    fn no_message_judges_a_child() {
        for english in ENGLISH {
            for verdict in
                ["normal", "healthy", "faltering", "fine", "good", "bad", "overweight", "underweight"]
            {
                assert!(!english.text.to_lowercase().contains(verdict), "{}: {verdict}", english.id);
            }
        }
    }
}
