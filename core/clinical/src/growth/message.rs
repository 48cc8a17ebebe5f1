//! What is said to a person: an id and arguments for shells that translate, and the English made from them.

use std::fmt;

use chrono::NaiveDate;

use crate::growth::{CentileBand, MeasurementMethod};
use crate::{Length, Weight};

/// Something said to a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Which message, such as "growth.fell". Never changes.
    pub id: &'static str,
    /// Its arguments by name.
    pub args: Vec<(&'static str, Arg)>,
    /// In English, with the arguments in it.
    pub english: String,
}

/// An argument of a message. `Display` is English.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg {
    /// A day.
    Day(NaiveDate),
    /// A number of days.
    Days(u32),
    /// A number of whole years.
    Years(u32),
    /// A number of centile spaces, whole.
    Spaces(u32),
    /// A number, and how many decimals to show.
    Number(f64, u8),
    /// What was measured.
    Method(MeasurementMethod),
    /// Where among the lines.
    Band(CentileBand),
    /// A weight.
    Weight(Weight),
    /// A length.
    Length(Length),
    /// A name that is not translated: a centile line, a source, a table.
    Name(&'static str),
}

impl Message {
    /// Puts the arguments into the English, in which each stands as `{name}`.
    pub(super) fn new<const N: usize>(
        id: &'static str,
        english: &str,
        args: [(&'static str, Arg); N],
    ) -> Self {
        let english = args.iter().fold(english.to_owned(), |text, (name, arg)| {
            text.replace(&format!("{{{name}}}"), &arg.to_string())
        });
        Self { id, args: args.into(), english }
    }

    /// An argument by name.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<Arg> {
        self.args.iter().find(|(other, _)| *other == name).map(|(_, arg)| *arg)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{}", day.format("%-d %B %Y")),
            Self::Days(count) => counted(f, *count, "day"),
            Self::Years(count) => counted(f, *count, "year"),
            Self::Spaces(count) => counted(f, *count, "centile space"),
            Self::Number(value, decimals) => write!(f, "{value:.*}", usize::from(*decimals)),
            Self::Method(method) => f.write_str(name_of(*method)),
            Self::Band(band) => write!(f, "{band}"),
            Self::Weight(weight) => write!(f, "{weight}"),
            Self::Length(length) => write!(f, "{length}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

fn counted(f: &mut fmt::Formatter<'_>, count: u32, one: &str) -> fmt::Result {
    write!(f, "{count} {one}{}", if count == 1 { "" } else { "s" })
}

const fn name_of(method: MeasurementMethod) -> &'static str {
    match method {
        MeasurementMethod::Weight => "weight",
        MeasurementMethod::Height => "length or height",
        MeasurementMethod::HeadCircumference => "head circumference",
        MeasurementMethod::Bmi => "body mass index",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_argument_has_its_english() {
        let day = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
        let said = [
            (Arg::Day(day), "4 May 2026"),
            (Arg::Days(1), "1 day"),
            (Arg::Days(0), "0 days"),
            (Arg::Years(2), "2 years"),
            (Arg::Spaces(3), "3 centile spaces"),
            (Arg::Number(8.57, 1), "8.6"),
            (Arg::Method(MeasurementMethod::Weight), "weight"),
            (Arg::Method(MeasurementMethod::Height), "length or height"),
            (Arg::Method(MeasurementMethod::HeadCircumference), "head circumference"),
            (Arg::Method(MeasurementMethod::Bmi), "body mass index"),
            (Arg::Band(CentileBand::Above), "above the 99.6th centile"),
            (Arg::Weight(Weight::from_g(4_200)), "4.2 kg"),
            (Arg::Length(Length::from_mm(523)), "52.3 cm"),
            (Arg::Name("91st"), "91st"),
        ];
        for (arg, english) in said {
            assert_eq!(arg.to_string(), english);
        }
    }

    #[test]
    fn arguments_stand_where_their_names_stood() {
        let message =
            Message::new("x", "{a} and {b}, {a}", [("a", Arg::Days(1)), ("b", Arg::Name("the rest"))]);
        assert_eq!(message.to_string(), "1 day and the rest, 1 day");
        assert_eq!(message.arg("b"), Some(Arg::Name("the rest")));
        assert_eq!(message.arg("c"), None);
    }
}
