//! What is missing, or in dispute, before more can be said.

use chrono::NaiveDate;
use redbook_clinical::Gestation;
use redbook_clinical::growth::MeasurementMethod;
use serde_json::json;

use crate::MessageView;

/// What is missing. Nothing is computed from a value that people dispute: a person picks, not the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    SexNotRecorded,
    SexDisputed,
    /// Recorded as something that neither of the two references is for.
    SexNotRead,
    BirthNotRecorded,
    BirthDisputed,
    /// Not written as a day of the calendar.
    BirthNotRead,
    /// Only its month or year is known.
    BirthNotADay,
    GestationNotRecorded,
    GestationDisputed,
    /// Not one that growth is assessed for.
    GestationOutside,
    /// Several values of one day, or several corrections of one entry, stand side by side.
    MeasurementsDisagree(MeasurementMethod, NaiveDate),
    /// Of two parents one height is known.
    ParentHeight(&'static str),
    ParentHeightDisputed(&'static str),
    /// Nothing of this kind is there, with its day.
    NothingMeasured(Option<MeasurementMethod>),
}

impl Missing {
    /// In words, with what follows from it.
    pub(super) fn says(self) -> MessageView {
        let plain = |id, english: &str| MessageView::new(id, [], english);
        match self {
            Self::SexNotRecorded => plain(
                "growth.missing.sex",
                "The sex is not in the record. Girls and boys have different references, so nothing is compared.",
            ),
            Self::SexDisputed => plain(
                "growth.disputed.sex",
                "The sex is said in different ways. Until a person picks one, nothing is compared.",
            ),
            Self::SexNotRead => plain(
                "growth.unread.sex",
                "The references are for \"female\" and \"male\"; what the record says is neither, so nothing is compared.",
            ),
            Self::BirthNotRecorded => plain(
                "growth.missing.birth",
                "The day of birth is not in the record, so no age is known and nothing is compared.",
            ),
            Self::BirthDisputed => plain(
                "growth.disputed.birth",
                "The day of birth is said in different ways. Until a person picks one, nothing is compared.",
            ),
            Self::BirthNotRead => plain(
                "growth.unread.birth",
                "The date of birth in the profile is not written as year, month and day (2026-01-09), so it is not read.",
            ),
            Self::BirthNotADay => plain(
                "growth.no-day.birth",
                "Of the birth only the month or the year is known, so no age in days is known and nothing is compared.",
            ),
            Self::GestationNotRecorded | Self::GestationDisputed | Self::GestationOutside => {
                self.says_of_gestation()
            }
            _ => self.says_of_measurements(),
        }
    }

    fn says_of_gestation(self) -> MessageView {
        let (least, most) = (Gestation::GROWTH_MIN.days() / 7, Gestation::GROWTH_MAX.days() / 7);
        match self {
            Self::GestationDisputed => MessageView::new(
                "growth.disputed.gestation",
                [],
                "How long the pregnancy was is said in different ways. Until a person picks one, nothing is compared.",
            ),
            Self::GestationOutside => MessageView::new(
                "growth.outside.gestation",
                [("from-weeks", json!(least)), ("to-weeks", json!(most))],
                format!(
                    "How long the pregnancy was is not between {least}+0 and {most}+6 weeks in the record, so nothing is compared."
                ),
            ),
            _ => MessageView::new(
                "growth.missing.gestation",
                [],
                "How long the pregnancy was is not in the record: age is counted as if it had been 40+0 weeks.",
            ),
        }
    }

    fn says_of_measurements(self) -> MessageView {
        match self {
            Self::MeasurementsDisagree(method, on) => MessageView::new(
                "growth.disputed.measurements",
                [("method", json!(method.id())), ("on", json!(on.to_string()))],
                format!(
                    "There is more than one {} of {}. Each is shown; what the measurements say together leaves them out until a person corrects or takes back one.",
                    name(method),
                    on.format("%-d %B %Y")
                ),
            ),
            Self::ParentHeight(parent) => MessageView::new(
                "growth.missing.parent-height",
                [("parent", json!(parent))],
                format!(
                    "The height of the {parent} is not in the record; what the parents' heights give needs both."
                ),
            ),
            Self::ParentHeightDisputed(parent) => MessageView::new(
                "growth.disputed.parent-height",
                [("parent", json!(parent))],
                format!("The height of the {parent} is said in different ways, so nothing is made of it."),
            ),
            Self::NothingMeasured(Some(method)) => MessageView::new(
                "growth.missing.measurement-of",
                [("method", json!(method.id()))],
                format!("No {} with its day is in the record.", name(method)),
            ),
            _ => MessageView::new(
                "growth.missing.measurement",
                [],
                "No weight, length, height or head circumference is in the record.",
            ),
        }
    }
}

/// What was measured, as a sentence has it.
pub(super) const fn name(method: MeasurementMethod) -> &'static str {
    match method {
        MeasurementMethod::Weight => "weight",
        MeasurementMethod::Height => "length or height",
        MeasurementMethod::HeadCircumference => "head circumference",
        MeasurementMethod::Bmi => "body mass index",
    }
}
