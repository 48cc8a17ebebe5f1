//! What the views look entries up by. Grows with every entry, and knows nothing of rights.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use redbook_protocol::{Class, EntryId};

use crate::entry::Entry;
use crate::kind::Payload;
use crate::payload::Condition;

/// Where an entry lies on the timeline: when it happened, when it was recorded, its name.
pub(super) type TimeKey = (i64, u64, EntryId);

#[derive(Clone, Default)]
pub(super) struct Index {
    pub(super) by_time: BTreeSet<TimeKey>,
    /// What names this entry as replaced, which may be unknown here.
    pub(super) replacers: BTreeMap<EntryId, BTreeSet<EntryId>>,
    /// Profile fields by their name.
    pub(super) profile: BTreeMap<String, BTreeSet<EntryId>>,
    pub(super) births: BTreeSet<EntryId>,
    /// Immunisations by vaccine and day.
    pub(super) immunisations: BTreeMap<(String, NaiveDate), BTreeSet<EntryId>>,
    /// Blood spots by condition.
    pub(super) blood_spots: BTreeMap<Condition, BTreeSet<EntryId>>,
    pub(super) allergies: BTreeSet<EntryId>,
    pub(super) doubtful: BTreeSet<EntryId>,
}

impl Index {
    pub(super) fn add(&mut self, id: &EntryId, entry: &Entry) {
        self.by_time.insert((entry.happened_ms(), entry.recorded_ms(), *id));
        for target in entry.replaces() {
            self.replacers.entry(*target).or_default().insert(*id);
        }
        if !entry.doubts().is_empty() {
            self.doubtful.insert(*id);
        }
        match entry.payload() {
            // Only in the class that guards it: a carer's "name" in the family's class is not the child's name.
            Some(Payload::ProfileField(field)) if entry.class() == Class::Profile => {
                self.profile.entry(field.field_name()).or_default().insert(*id);
            }
            Some(Payload::BirthDetails(_)) if entry.class() == Class::Clinical => {
                self.births.insert(*id);
            }
            Some(Payload::BloodSpot(spot)) if entry.class() == Class::Clinical => {
                if let Some(condition) = spot.condition {
                    self.blood_spots.entry(condition).or_default().insert(*id);
                }
            }
            Some(Payload::Allergy(_)) if entry.class() == Class::Clinical => {
                self.allergies.insert(*id);
            }
            Some(Payload::Immunisation(immunisation)) if immunisation.not_given.is_none() => {
                if let Some(date) = entry.when().and_then(|when| when.date()) {
                    let key = (comparable_vaccine(&immunisation.vaccine), date);
                    self.immunisations.entry(key).or_default().insert(*id);
                }
            }
            _ => {}
        }
    }
}

/// "6-in-1", "6 in 1" and "6in1" are one vaccine.
fn comparable_vaccine(vaccine: &str) -> String {
    vaccine.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
