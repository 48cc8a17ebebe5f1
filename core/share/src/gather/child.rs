//! Who the child is: what everybody said, and what is settled because nobody said otherwise.

use std::collections::BTreeMap;

use redbook_clinical::NhsNumber;
use redbook_record::{Payload, When, WhichLoss};

use crate::{Summary, SummaryEntry};

/// The fields that go with the child.
pub(crate) const NAME: &str = "name";
pub(crate) const NHS_NUMBER: &str = "nhs-number";
pub(crate) const BORN: &str = "date-of-birth";
pub(crate) const SEX: &str = "sex";
pub(crate) const ADDRESS: &str = "address";
const FIELDS: [&str; 5] = [NAME, BORN, SEX, NHS_NUMBER, ADDRESS];

/// A value, with the entry that says it.
#[derive(Debug, Clone)]
pub(crate) struct SaidValue<'s> {
    /// As it was written.
    pub(crate) text: String,
    /// The same where two ways of writing say the same.
    comparable: String,
    /// Where it stands.
    pub(crate) entry: &'s SummaryEntry<'s>,
}

/// Who the child is.
#[derive(Debug, Default)]
pub(crate) struct Child<'s> {
    fields: BTreeMap<&'static str, Vec<SaidValue<'s>>>,
    /// When the child died, where somebody recorded that; inside it the day, where somebody said it.
    pub(crate) died: Option<Option<When>>,
}

impl<'s> Child<'s> {
    pub(crate) fn of(summary: &'s Summary<'s>) -> Self {
        let mut child = Self::default();
        for entry in &summary.entries {
            child.take(entry);
        }
        child
    }

    fn take(&mut self, entry: &'s SummaryEntry<'s>) {
        match entry.payload {
            Some(Payload::ProfileField(field)) => {
                let name = field.field_name();
                let known = FIELDS.into_iter().find(|known| *known == name);
                let Some(known) = known else { return };
                let comparable = comparable(known, &field.comparable_value());
                self.add(known, SaidValue { text: field.value.clone(), comparable, entry });
            }
            Some(Payload::BirthDetails(_)) => {
                let Some(date) = entry.when.and_then(|when| when.date()) else { return };
                let text = date.to_string();
                self.add(BORN, SaidValue { comparable: text.clone(), text, entry });
            }
            Some(Payload::Loss(loss)) if loss.what == Some(WhichLoss::ChildDied) => {
                let known = self.died.flatten();
                self.died = Some(known.or(entry.when));
            }
            _ => {}
        }
    }

    fn add(&mut self, field: &'static str, value: SaidValue<'s>) {
        self.fields.entry(field).or_default().push(value);
    }

    /// Every value of a field, those that say the same once, the first to be written down first.
    pub(crate) fn values(&self, field: &str) -> Vec<&SaidValue<'s>> {
        let mut all: Vec<_> = self.fields.get(field).into_iter().flatten().collect();
        all.sort_by_key(|value| (value.entry.recorded_ms, value.entry.id));
        let mut seen: Vec<&str> = Vec::new();
        all.retain(|value| {
            let is_new = !seen.contains(&value.comparable.as_str());
            seen.push(&value.comparable);
            is_new
        });
        all
    }

    /// The value that nobody contradicts.
    pub(crate) fn settled(&self, field: &str) -> Option<&SaidValue<'s>> {
        match self.values(field).as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The birth date that nobody contradicts, as precisely as it is known, where it is a date.
    pub(crate) fn born(&self) -> Option<When> {
        self.settled(BORN)?.text.parse().ok()
    }

    /// The NHS number that nobody contradicts, where it is one; numbers for tests count.
    pub(crate) fn nhs_number(&self) -> Option<NhsNumber> {
        NhsNumber::parse_with_test_numbers(&self.settled(NHS_NUMBER)?.text).ok()
    }

    /// "female" or "male", where that is settled.
    pub(crate) fn sex(&self) -> Option<&'static str> {
        let said = self.settled(SEX)?;
        ["female", "male"].into_iter().find(|sex| *sex == said.comparable)
    }

    /// The fields that a file for others cannot give as a value, with all that was said of them: people disagree, or it is
    /// not of a form that can be read.
    pub(crate) fn open_questions(&self) -> Vec<(&'static str, &[SaidValue<'s>])> {
        let is_open = |field: &str| match field {
            BORN => self.born().is_none(),
            SEX => self.sex().is_none(),
            NHS_NUMBER => self.nhs_number().is_none(),
            _ => self.settled(field).is_none(),
        };
        let said = FIELDS.into_iter().filter_map(|field| Some((field, self.fields.get(field)?.as_slice())));
        said.filter(|(field, _)| is_open(field)).collect()
    }
}

fn comparable(field: &str, value: &str) -> String {
    match field {
        SEX => value.to_lowercase(),
        // A birth with its time of day and the same day without it are one birthday.
        BORN => match value.parse::<When>() {
            Ok(when) => when.date().map_or_else(|| when.to_string(), |date| date.to_string()),
            Err(_) => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}
