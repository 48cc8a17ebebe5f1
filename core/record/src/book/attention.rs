//! What needs a person: nothing here is decided by the program.

use std::collections::BTreeSet;

use redbook_protocol::EntryId;
use serde::Serialize;

use super::{Book, EntryView, Item, ProfileValueView, Rights};
use crate::kind::{Kind, Payload};
use crate::payload::{Allergy, BloodSpot};

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Attention {
    /// A field of the profile has several values: pick one.
    ProfileDisagreement {
        /// The field.
        field: String,
        /// Its values, with who said each.
        values: Vec<ProfileValueView>,
    },
    /// Several birth details stand, and they differ: correct or retract.
    BirthDetailsDiffer {
        /// The entries.
        entries: Vec<EntryView>,
    },
    /// Several people wrote the same vaccine on the same day: one dose, written twice?
    LikelyDuplicate {
        /// The entries.
        entries: Vec<EntryView>,
    },
    /// Results of the blood spot for one condition that cannot all be of one sample: ask whose letter is right.
    BloodSpotsDiffer {
        /// The entries.
        entries: Vec<EntryView>,
    },
    /// "No known allergies" beside an allergy.
    AllergiesDiffer {
        /// The entries.
        entries: Vec<EntryView>,
    },
    /// Several entries that stand replace the same entry: pick one.
    RivalReplacements {
        /// The entry that they replace, in hexadecimal.
        replaced: String,
        /// The entries that replace it.
        entries: Vec<EntryView>,
    },
    /// An entry may not be what was meant. Its `confirmed` says whether its author was asked, and kept it.
    Doubt {
        /// The entry.
        entry: Box<EntryView>,
    },
}

/// An entry that stands.
type Standing<'b> = (&'b EntryId, &'b Item);

impl Book {
    /// Everything that needs a person, always in the same order for the same entries.
    #[must_use]
    pub fn needs_a_person(&self, rights: &dyn Rights) -> Vec<Attention> {
        let mut all = self.profile_disagreements(rights);
        all.extend(self.differing_births(rights));
        all.extend(self.likely_duplicates(rights));
        all.extend(self.differing_blood_spots(rights));
        all.extend(self.differing_allergies(rights));
        all.extend(self.rival_replacements(rights));
        all.extend(self.standing(rights, &self.index.doubtful).into_iter().map(|(id, item)| {
            let entry = Box::new(self.view(rights, id, item));
            Attention::Doubt { entry }
        }));
        all
    }

    fn profile_disagreements(&self, rights: &dyn Rights) -> Vec<Attention> {
        let fields = self.profile(rights).fields.into_iter().filter(|field| field.disagreement);
        fields
            .map(|field| Attention::ProfileDisagreement { field: field.field, values: field.values })
            .collect()
    }

    fn differing_births(&self, rights: &dyn Rights) -> Option<Attention> {
        let births = self.standing(rights, &self.index.births);
        let says = |(_, item): &Standing<'_>| (item.entry.payload().cloned(), item.entry.when().copied());
        let differ = births.iter().skip(1).any(|birth| births.first().map(says) != Some(says(birth)));
        differ.then(|| Attention::BirthDetailsDiffer { entries: self.views(rights, &births) })
    }

    fn likely_duplicates(&self, rights: &dyn Rights) -> Vec<Attention> {
        let groups = self.index.immunisations.values().filter(|ids| ids.len() > 1);
        let standing = groups.map(|ids| self.standing(rights, ids));
        let by_several = standing.filter(|group| {
            let authors: BTreeSet<_> = group.iter().map(|(_, item)| item.author).collect();
            authors.len() > 1
        });
        by_several.map(|group| Attention::LikelyDuplicate { entries: self.views(rights, &group) }).collect()
    }

    fn differing_blood_spots(&self, rights: &dyn Rights) -> Vec<Attention> {
        let standing = self.index.blood_spots.values().map(|ids| self.standing(rights, ids));
        let differing = standing.map(|group| {
            let spots: Vec<(&BloodSpot, &Standing<'_>)> =
                group.iter().filter_map(|it| Some((blood_spot(it)?, it))).collect();
            let differs = |(spot, _): &&(&BloodSpot, &Standing<'_>)| {
                spots.iter().any(|(other, _)| spot.contradicts(other))
            };
            spots.iter().filter(differs).map(|(_, it)| **it).collect::<Vec<Standing<'_>>>()
        });
        let differing = differing.filter(|group| !group.is_empty());
        differing.map(|group| Attention::BloodSpotsDiffer { entries: self.views(rights, &group) }).collect()
    }

    fn differing_allergies(&self, rights: &dyn Rights) -> Option<Attention> {
        let allergies = self.standing(rights, &self.index.allergies);
        let none_known = allergies.iter().filter(|it| is_none_known(it)).count();
        let differ = none_known > 0 && none_known < allergies.len();
        differ.then(|| Attention::AllergiesDiffer { entries: self.views(rights, &allergies) })
    }

    /// Corrected in two ways, or corrected by one and taken back by another. Two values of a profile field, or two birth
    /// details, are left out: they are shown above, and only where they differ.
    fn rival_replacements(&self, rights: &dyn Rights) -> Vec<Attention> {
        let contested = self.index.replacers.iter().filter(|(_, naming)| naming.len() > 1);
        let rivals = contested.map(|(target, _)| {
            let replacers = self.replacers(rights, target);
            let unreplaced = replacers.filter(|(id, _)| self.replacers(rights, id).next().is_none());
            (target, unreplaced.collect::<Vec<Standing<'_>>>())
        });
        rivals
            .filter(|(_, rivals)| are_rivals(rivals))
            .map(|(target, rivals)| Attention::RivalReplacements {
                replaced: target.to_string(),
                entries: self.views(rights, &rivals),
            })
            .collect()
    }

    fn standing<'b>(&'b self, rights: &dyn Rights, ids: &BTreeSet<EntryId>) -> Vec<Standing<'b>> {
        let items = ids.iter().filter_map(|id| self.items.get_key_value(id));
        items.filter(|(id, item)| self.stands(rights, id, item)).collect()
    }

    fn views(&self, rights: &dyn Rights, entries: &[Standing<'_>]) -> Vec<EntryView> {
        entries.iter().map(|(id, item)| self.view(rights, id, item)).collect()
    }
}

fn blood_spot<'b>((_, item): &Standing<'b>) -> Option<&'b BloodSpot> {
    match item.entry.payload() {
        Some(Payload::BloodSpot(spot)) => Some(spot),
        _ => None,
    }
}

fn is_none_known((_, item): &Standing<'_>) -> bool {
    matches!(item.entry.payload(), Some(Payload::Allergy(Allergy { substance: None, .. })))
}

fn are_rivals(replacers: &[Standing<'_>]) -> bool {
    let retracts = |(_, item): &&Standing<'_>| item.entry.kind() == Kind::Retraction;
    let shown_elsewhere =
        |(_, item): &&Standing<'_>| matches!(item.entry.kind(), Kind::ProfileField | Kind::BirthDetails);
    let retractions = replacers.iter().filter(retracts).count();
    let corrections = replacers.len() - retractions;
    let only_shown_elsewhere = replacers.iter().filter(shown_elsewhere).count() == replacers.len();
    corrections > 0 && replacers.len() > 1 && !only_shown_elsewhere
}
