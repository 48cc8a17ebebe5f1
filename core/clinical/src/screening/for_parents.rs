//! What parents read of a blood spot result: facts, in the words of the screening programme, and no verdict.
//!
//! - 04 is "not suspected", never "all clear": screening does not find everything.
//! - 05 and 06 point to the leaflet that explains them.
//! - 08 is not told here: the screening team tells it. The words only say who will speak to whom.
//! - A code that is unknown, or that is not on the condition's list, gets no meaning.
//! - That a baby died is in the code 0905; it is not said to the parents.

use super::{Applicability, BloodSpotCondition, BloodSpotMeaning, BloodSpotStatus};
use crate::Wording;

impl BloodSpotStatus {
    /// What parents read. Arguments: "condition" is an id, "status" a code; neither is there for a suspected condition.
    #[must_use]
    pub fn for_parents(&self, condition: BloodSpotCondition) -> Wording {
        match self.meaning() {
            Some(BloodSpotMeaning::Suspected) => suspected(),
            Some(meaning) if self.applies_to(condition) != Applicability::NotListed => {
                let (id, said) = self.said(meaning);
                self.about(condition, id, &said)
            }
            _ => {
                let said = format!("the result has the code {}. {ASK}", self.code());
                self.about(condition, "blood-spot.unknown", &said)
            }
        }
    }

    fn about(&self, condition: BloodSpotCondition, id: &'static str, said: &str) -> Wording {
        let args = vec![("condition", condition.id().to_owned()), ("status", self.code().to_owned())];
        Wording::new(id, args, format!("{}: {said}", capitalised(&condition.to_string())))
    }

    fn said(&self, meaning: BloodSpotMeaning) -> (&'static str, String) {
        use BloodSpotMeaning as M;
        match meaning {
            M::Received => ("blood-spot.received", "the laboratory has the sample.".to_owned()),
            M::Declined => ("blood-spot.declined", "screening was declined.".to_owned()),
            M::Repeat => ("blood-spot.repeat", format!("another blood sample is needed{}.", self.reason())),
            M::NotSuspected => ("blood-spot.not-suspected", "not suspected.".to_owned()),
            M::Carrier => ("blood-spot.carrier", format!("carrier. {LEAFLET}")),
            M::OtherHaemoglobinCarrier => {
                let said =
                    format!("not suspected. Carrier of another haemoglobin{}. {LEAFLET}", self.reason());
                ("blood-spot.other-haemoglobin-carrier", said)
            }
            M::OtherFollowUp => ("blood-spot.other-follow-up", format!("not suspected. {FOLLOW_UP}")),
            M::Suspected => ("blood-spot.suspected", SPEAK.to_owned()),
            M::NotScreened => ("blood-spot.not-screened", format!("not screened{}.", self.reason())),
            M::HbsNotSuspected => (
                "blood-spot.hbs-not-suspected",
                "sickle haemoglobin not suspected, by a DNA test.".to_owned(),
            ),
        }
    }

    /// " (too young)", where the code gives a reason.
    fn reason(&self) -> String {
        const NOT_SAID: &str = "0905";
        let given = self.label().and_then(|label| label.split_once("; ")).map(|(_, reason)| reason);
        match given {
            Some(reason) if self.code() != NOT_SAID && self.code().len() > 2 => {
                format!(" ({})", reason.trim_end_matches(" carrier"))
            }
            _ => String::new(),
        }
    }
}

const LEAFLET: &str =
    "A leaflet explains what this means; your health visitor or GP can go through it with you.";
const FOLLOW_UP: &str =
    "Something else is to be followed up: your screening team, health visitor or GP can tell you more.";
const SPEAK: &str = "Your screening team will speak to you. You can also speak to your health visitor or GP.";
const ASK: &str = "Your health visitor or GP can tell you what it means.";

fn suspected() -> Wording {
    Wording::new("blood-spot.suspected", Vec::new(), SPEAK)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
