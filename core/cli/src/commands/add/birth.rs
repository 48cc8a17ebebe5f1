//! `redbook add birth`

use redbook_app::{BirthDetails, EntryDraft, Payload, Precision, When};

use super::{CommonArgs, drafted, quantity};
use crate::ask::Ask;
use crate::failure::Failure;

/// What it takes.
#[derive(clap::Args)]
pub(crate) struct BirthArgs {
    /// How long the pregnancy was: 39+4, 39 weeks, 277 days
    #[arg(long)]
    gestation: Option<String>,
    /// Weight at birth, with its unit
    #[arg(long)]
    weight: Option<String>,
    /// Length at birth, with its unit
    #[arg(long)]
    length: Option<String>,
    /// Head circumference at birth, with its unit
    #[arg(long)]
    head: Option<String>,
    /// Where
    #[arg(long)]
    place: Option<String>,
    /// The time of day is only filled in
    #[arg(long)]
    time_unknown: bool,
    #[command(flatten)]
    common: CommonArgs,
}

impl BirthArgs {
    pub(super) fn draft(self, ask: Ask) -> Result<(EntryDraft, bool), Failure> {
        let when = self.common.required_when(ask, "When was the child born (2026-01-09T04:12)?")?;
        let birth = BirthDetails {
            gestation: quantity("gestation", self.gestation.as_deref())?,
            birth_weight: quantity("weight", self.weight.as_deref())?,
            head_circumference: quantity("head circumference", self.head.as_deref())?,
            length: quantity("length", self.length.as_deref())?,
            place: self.place,
            time_known: time_known(when.as_ref(), self.time_unknown),
        };
        Ok(drafted(Payload::BirthDetails(birth), when, self.common.confirm))
    }
}

/// Only a birth to the minute says anything about its time of day.
fn time_known(when: Option<&When>, unknown: bool) -> Option<bool> {
    let to_the_minute = when.is_some_and(|when| when.precision() == Precision::Minute);
    to_the_minute.then_some(!unknown)
}
