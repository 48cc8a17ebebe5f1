//! One question: this born child, on this day, by these rules.

use chrono::NaiveDate;

use super::moment::{Moment, Origin};
use super::rule::{Begun, Rule};
use super::{Child, Given, GivenVaccine, Table};

/// What every part of the answer needs.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) table: &'a Table,
    pub(super) child: &'a Child,
    pub(super) birth: NaiveDate,
    pub(super) on: NaiveDate,
}

impl<'a> Case<'a> {
    pub(super) fn day(&self, moment: Moment) -> Option<NaiveDate> {
        moment.day(Origin::Birth(self.birth))
    }

    /// Doses of known vaccines up to the day, in any order.
    pub(super) fn given_of(&self, vaccine: &'a str) -> impl Iterator<Item = &'a Given> {
        let on = self.on;
        let is_it = move |given: &&Given| given.date <= on && given.vaccine.id() == Some(vaccine);
        self.child.given.iter().filter(is_it)
    }

    /// Whether the rule is for this child, by birth and by how other courses were begun.
    pub(super) fn is_for(&self, rule: &'a Rule) -> bool {
        let begun = rule.if_begun.as_ref().is_none_or(|begun| self.is_begun(begun));
        let not_begun = rule.unless_begun.as_ref().is_none_or(|begun| !self.is_begun(begun));
        rule.is_for_birth(self.birth) && begun && not_begun
    }

    /// Given before the day of the change; or, while that is to come, to be given before it.
    fn is_begun(&self, begun: &'a Begun) -> bool {
        match self.given_of(&begun.vaccine).map(|given| given.date).min() {
            Some(first) => first < begun.before,
            None => self.on < begun.before && begun.from.after(self.birth) < begun.before,
        }
    }
}

impl GivenVaccine {
    /// The word of a known one.
    #[must_use]
    pub fn id(&self) -> Option<&'static str> {
        match self {
            Self::Known(vaccine) => Some(vaccine.id()),
            Self::Unrecognised(_) => None,
        }
    }
}
