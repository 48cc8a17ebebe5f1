//! The words that sentences are made of, in one language.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::bundle::Bundle;
use crate::texts::key_of;

/// The words of a language.
pub(crate) struct Words {
    bundle: Bundle,
}

impl Words {
    pub(crate) fn new(bundle: Bundle) -> Self {
        Self { bundle }
    }

    /// "count.day" with a number: "1 day", "2 days".
    pub(crate) fn count(&self, of: &str, count: f64) -> Option<String> {
        self.say(&format!("count.{of}"), [("count", FluentValue::from(count))])
    }

    /// "3 weeks 1 day", and without what there is none of.
    pub(crate) fn weeks_and_days(&self, days: f64) -> Option<String> {
        let (weeks, days) = ((days / 7.0).floor(), days.rem_euclid(7.0));
        let both = [("week", weeks), ("day", days)].into_iter().filter(|(_, count)| *count > 0.0);
        let said: Option<Vec<String>> = both.map(|(of, count)| self.count(of, count)).collect();
        match said?.as_slice() {
            [weeks, days] => {
                let parts = [("weeks", weeks.as_str().into()), ("days", days.as_str().into())];
                self.say("count.weeks-and-days", parts)
            }
            [one] => Some(one.clone()),
            _ => self.count("day", 0.0),
        }
    }

    /// The word of an id in a vocabulary; the id itself where there is none. A code may have lost its leading zero; a choice
    /// that is a number is one of a later version.
    pub(crate) fn word(&self, vocabulary: &str, id: &str) -> String {
        let word = self.say(&format!("{vocabulary}.{id}"), []);
        let word = word.or_else(|| self.say(&format!("{vocabulary}.0{id}"), []).filter(|_| is_digits(id)));
        let is_newer = vocabulary.starts_with("choice.") && is_digits(id);
        let newer = || self.say("choice-newer", [("code", id.into())]).filter(|_| is_newer);
        word.or_else(newer).unwrap_or_else(|| id.to_owned())
    }

    /// "menb:2" as "MenB dose 2".
    pub(crate) fn what(&self, what: &str) -> Option<String> {
        match dose_of(what) {
            Some((id, dose)) => {
                self.say("what-dose", [("what", self.word("what", id).into()), ("dose", dose.into())])
            }
            None => Some(self.word("what", what)),
        }
    }

    /// Several, as the language strings them together.
    pub(crate) fn list(&self, said: impl IntoIterator<Item = String>) -> Option<String> {
        let mut said = said.into_iter();
        let first = said.next().unwrap_or_default();
        said.try_fold(first, |before, next| {
            self.say("list.join", [("before", before.into()), ("next", next.into())])
        })
    }

    /// A number in decimal digits with the language's mark: "4.2".
    pub(crate) fn decimal(&self, number: &str) -> String {
        let mark = self.say("number.decimal-mark", []).unwrap_or_else(|| ".".to_owned());
        number.replacen('.', &mark, 1)
    }

    /// A quantity with its unit: "4.2 kg".
    pub(crate) fn quantity(&self, unit: &str, number: &str) -> Option<String> {
        self.say(&format!("quantity.{unit}"), [("number", self.decimal(number).into())])
    }

    /// "14 March 2026, 09:30", and less of it where less is known.
    pub(crate) fn day(&self, iso: &str) -> Option<String> {
        let (date, time) = iso.split_once('T').map_or((iso, None), |(date, time)| (date, Some(time)));
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next(), parts.next());
        let Some(month) = month else { return Some(year.to_owned()) };
        let month = self.say(&format!("month.{}", without_zeros(month)), [])?;
        let Some(day) = day else {
            return self.say("day.month", [("month", month.into()), ("year", year.into())]);
        };
        let day = without_zeros(day);
        let parts = [("day", day.into()), ("month", month.into()), ("year", year.into())];
        let day = self.say("day.day", parts)?;
        match time.and_then(|time| time.get(..5)) {
            Some(clock) => self.say("day.clock", [("day", day.into()), ("clock", clock.into())]),
            None => Some(day),
        }
    }

    /// A word or a text with what goes into it.
    pub(crate) fn say<'a, const N: usize>(
        &self,
        id: &str,
        args: [(&'a str, FluentValue<'a>); N],
    ) -> Option<String> {
        self.bundle.format(&key_of(id), &FluentArgs::from_iter(args))
    }
}

fn without_zeros(digits: &str) -> &str {
    digits.trim_start_matches('0')
}

fn dose_of(what: &str) -> Option<(&str, &str)> {
    let (id, dose) = what.rsplit_once(':')?;
    is_digits(dose).then_some((id, dose))
}

pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
