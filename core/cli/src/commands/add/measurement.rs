//! `redbook add weight|length|height|head`

use redbook_app::{EntryDraft, Measured, Measurement, Payload};

use super::{CommonArgs, drafted};
use crate::ask::Ask;
use crate::failure::Failure;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct MeasurementArgs {
    /// The value with its unit: "4.2 kg", "4200 g", "54.3 cm"
    value: Vec<String>,
    /// Anything to add
    #[arg(long)]
    note: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
}

/// What can be measured: how it is asked for, and how it is read.
pub(crate) struct What {
    name: &'static str,
    question: &'static str,
    missing: (&'static str, &'static str),
    read: fn(&str) -> Result<Measured, Failure>,
}

pub(super) const WEIGHT: What = What {
    name: "weight",
    question: "What does the child weigh (4.2 kg)?",
    missing: ("a weight with its unit", "redbook add weight \"4.2 kg\""),
    read: |text| parse("weight", text).map(Measured::Weight),
};
pub(super) const LENGTH: What = What {
    name: "length",
    question: "How long is the child, lying down (54.3 cm)?",
    missing: ("a length with its unit", "redbook add length \"54.3 cm\""),
    read: |text| parse("length", text).map(Measured::LengthLying),
};
pub(super) const HEIGHT: What = What {
    name: "height",
    question: "How tall is the child, standing (92 cm)?",
    missing: ("a height with its unit", "redbook add height \"92 cm\""),
    read: |text| parse("height", text).map(Measured::HeightStanding),
};
pub(super) const HEAD: What = What {
    name: "head circumference",
    question: "What is the head circumference (38.1 cm)?",
    missing: ("a head circumference with its unit", "redbook add head \"38.1 cm\""),
    read: |text| parse("head circumference", text).map(Measured::HeadCircumference),
};

impl MeasurementArgs {
    pub(super) fn draft(self, ask: Ask, what: &What) -> Result<(EntryDraft, bool), Failure> {
        let given = (!self.value.is_empty()).then(|| self.value.join(" "));
        let measured = ask.parsed(given, what.question, what.missing, what.read)?;
        let when = self
            .common
            .required_when(ask, &format!("When was the {} taken (today, or a date)?", what.name))?;
        let measurement = Measurement { measured, note: self.note };
        Ok(drafted(Payload::Measurement(measurement), when, self.common.confirm))
    }
}

/// Reads a value as what it was before: a weight stays a weight.
pub(crate) fn same_measure(before: Measured, text: &str) -> Result<Measured, Failure> {
    let what = match before {
        Measured::Weight(_) => &WEIGHT,
        Measured::LengthLying(_) => &LENGTH,
        Measured::HeightStanding(_) => &HEIGHT,
        Measured::HeadCircumference(_) => &HEAD,
    };
    (what.read)(text)
}

fn parse<T: std::str::FromStr>(what: &'static str, text: &str) -> Result<T, Failure>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error| Failure::value(what, error))
}
