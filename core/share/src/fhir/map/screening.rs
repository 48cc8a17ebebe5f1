//! Screening: blood spot by condition, physical examination by system, hearing by ear.

use redbook_clinical::codes::Subject;
use redbook_record::{
    BloodSpot, Choice, Condition, Hearing, HearingTest, Nipe, NipeResult, NipeSystem, Payload, Response, Side,
};

use super::observing::{Category, made, observation, put_rest};
use crate::fhir::coded::{concept, key_of, snomed, sure};
use crate::fhir::types::{Component, Concept, Value};
use crate::fhir::writing::{Made, Telling};
use crate::gather::says;

/// What comes before the condition of a blood spot result.
pub(crate) const BLOOD_SPOT: &str = "Blood spot: ";
/// What comes before the system of a physical examination.
pub(crate) const EXAMINATION: &str = "Physical examination: ";
/// The words of a hearing test that does not say which.
pub(crate) const HEARING: &str = "Newborn hearing test";

/// A choice's name and words; those of one that only a later version knows are its number.
fn chosen(choices: &[Choice], code: u64) -> (String, String) {
    let known = choices.iter().find(|choice| choice.code == code);
    known.map_or_else(
        || (code.to_string(), code.to_string()),
        |choice| (choice.name.to_owned(), choice.words.to_owned()),
    )
}

pub(super) fn of_blood_spot(telling: &Telling<'_>, payload: &Payload, result: &BloodSpot) -> Made {
    let condition = result.condition.map(Condition::code).unwrap_or_default();
    let (key, words) = chosen(Condition::CHOICES, condition);
    let code = concept(Subject::BloodSpotTests, &key, &format!("{BLOOD_SPOT}{words}"));
    let mut found = observation(telling, Some(Category::Laboratory), code);
    // The sub-code is the narrower one; where it has none that is sure, the status still may.
    let status = result.padded_status();
    let narrow =
        result.padded_sub_code().map(|sub| sure(Subject::BloodSpotOutcomes, &format!("{key}:{sub}")));
    let narrow = narrow.filter(|codes| !codes.is_empty());
    let coding = narrow.unwrap_or_else(|| sure(Subject::BloodSpotOutcomes, &format!("{key}:{status}")));
    let headline = BloodSpot { sub_code: None, sampled: None, note: None, ..result.clone() };
    found.value = Some(Value::Concept(Concept::of(coding, &says(&Payload::BloodSpot(headline)))));
    put_rest(&mut found, payload, &["condition"]);
    made(telling, "", found)
}

pub(super) fn of_nipe(telling: &Telling<'_>, payload: &Payload, nipe: &Nipe) -> Made {
    let (system, words) = chosen(NipeSystem::CHOICES, nipe.system.map(NipeSystem::code).unwrap_or_default());
    let code = concept(Subject::Nipe, &format!("{system}:examination"), &format!("{EXAMINATION}{words}"));
    let mut found = observation(telling, Some(Category::Exam), code);
    let result = nipe.result.map(NipeResult::code).unwrap_or_default();
    let coding = nipe_key(nipe, &system).map(|key| sure(Subject::Nipe, &key)).unwrap_or_default();
    found.value = Some(Value::Concept(Concept::of(coding, &chosen(NipeResult::CHOICES, result).1)));
    put_rest(&mut found, payload, &["system", "result"]);
    made(telling, "", found)
}

/// The outcome as the code file has it: "hips:abnormal-left-risk-factor". An abnormality on a side that is not said has
/// no code, but for the heart, which has no sides.
fn nipe_key(nipe: &Nipe, system: &str) -> Option<String> {
    let is_heart = nipe.system == Some(NipeSystem::Heart);
    let outcome = match nipe.result? {
        NipeResult::Normal => "normal",
        NipeResult::Abnormal if is_heart => "suspected",
        NipeResult::Abnormal => match nipe.side? {
            Side::Left => "abnormal-left",
            Side::Right => "abnormal-right",
            Side::Both => "abnormal-bilateral",
            Side::Unknown(_) => return None,
        },
        NipeResult::Incomplete => return Some(format!("{system}:incomplete")),
        NipeResult::Declined => return Some(format!("{system}:declined")),
        NipeResult::NotDone => return Some(format!("{system}:not-done")),
        NipeResult::Unknown(_) => return None,
    };
    let risk = if nipe.risk_factor == Some(true) { "-risk-factor" } else { "" };
    Some(format!("{system}:{outcome}{risk}"))
}

pub(super) fn of_hearing(telling: &Telling<'_>, payload: &Payload, hearing: &Hearing) -> Made {
    let test = hearing.test.map(|test| chosen(HearingTest::CHOICES, test.code()));
    let code = test.as_ref().map_or_else(
        || Concept::words(HEARING),
        |(key, words)| concept(Subject::Hearing, key, &format!("{HEARING}, {words}")),
    );
    let mut found = observation(telling, Some(Category::Exam), code);
    let test = test.map(|(key, _)| key).unwrap_or_default();
    for (ear, label, response) in [("left", "Left", hearing.left), ("right", "Right", hearing.right)] {
        let Some(response) = response else { continue };
        let (name, words) = chosen(Response::CHOICES, response.code());
        let coding = snomed(Subject::Hearing, &format!("{test}-{ear}:{}", key_of(&name)));
        let value = Value::Concept(Concept::of(coding, &words));
        found.component.push(Component { code: Concept::words(label), value });
    }
    found.value = Concept::words_of(hearing.outcome.as_deref()).map(Value::Concept);
    put_rest(&mut found, payload, &["test", "left", "right", "outcome"]);
    made(telling, "", found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(system: NipeSystem, result: NipeResult, side: Option<Side>, risk: bool) -> Option<String> {
        let nipe = Nipe {
            system: Some(system),
            result: Some(result),
            side,
            risk_factor: Some(risk),
            ..Nipe::default()
        };
        nipe_key(&nipe, &chosen(NipeSystem::CHOICES, system.code()).0)
    }

    #[test]
    fn an_abnormality_without_its_side_has_no_code_but_for_the_heart() {
        assert_eq!(key(NipeSystem::Hips, NipeResult::Abnormal, None, false), None);
        let left = key(NipeSystem::Hips, NipeResult::Abnormal, Some(Side::Left), true).unwrap();
        assert_eq!(snomed(Subject::Nipe, &left).len(), 1, "{left}");
        let heart = key(NipeSystem::Heart, NipeResult::Abnormal, None, false).unwrap();
        assert_eq!(snomed(Subject::Nipe, &heart).len(), 1, "{heart}");
    }

    #[test]
    fn the_testes_do_not_get_the_code_of_the_heart() {
        assert_eq!(sure(Subject::Nipe, "testes:examination"), []);
    }
}
