//! Development: questionnaires' scores and milestones. Reviews are observations like others.

use redbook_clinical::codes::Subject;
use redbook_record::{Asq3, AsqSe2, Milestone, Payload, Skill};

use super::observing::{Category, made, observation, put_rest};
use crate::fhir::coded::{concept, key_of};
use crate::fhir::types::{Component, Concept, Value};
use crate::fhir::writing::{Made, Telling};

/// The words of an ASQ-3.
pub(crate) const ASQ3: &str = "ASQ-3";
/// The words of an ASQ:SE-2.
pub(crate) const ASQ_SE2: &str = "ASQ:SE-2 total score";
/// What comes before the skill of a milestone.
pub(crate) const MILESTONE: &str = "Milestone: ";

pub(super) fn of_asq3(telling: &Telling<'_>, payload: &Payload, scores: &Asq3) -> Made {
    let mut found = observation(telling, Some(Category::Survey), Concept::words(ASQ3));
    let form = scores.form_months.unwrap_or_default();
    let scored = [
        ("communication", "Communication", scores.communication),
        ("gross-motor", "Gross motor", scores.gross_motor),
        ("fine-motor", "Fine motor", scores.fine_motor),
        ("problem-solving", "Problem solving", scores.problem_solving),
        ("personal-social", "Personal social", scores.personal_social),
    ];
    for (key, words, score) in scored {
        let Some(score) = score else { continue };
        let code = concept(Subject::Asq, &format!("asq-3:{form}:{key}"), words);
        found.component.push(Component { code, value: Value::number(score) });
    }
    let placed = ["communication", "gross_motor", "fine_motor", "problem_solving", "personal_social"];
    put_rest(&mut found, payload, &placed);
    made(telling, "", found)
}

pub(super) fn of_asq_se2(telling: &Telling<'_>, payload: &Payload, score: &AsqSe2) -> Made {
    let form = score.form_months.unwrap_or_default();
    let code = concept(Subject::Asq, &format!("asq-se-2:{form}"), ASQ_SE2);
    let mut found = observation(telling, Some(Category::Survey), code);
    found.value = score.total.map(Value::number);
    put_rest(&mut found, payload, &["total"]);
    made(telling, "", found)
}

pub(super) fn of_milestone(telling: &Telling<'_>, payload: &Payload, milestone: &Milestone) -> Made {
    let code = Concept::words(&format!("{MILESTONE}{}", milestone.skill));
    let mut found = observation(telling, Some(Category::Survey), code);
    let result = milestone.result.map(Skill::code);
    found.value = Skill::CHOICES
        .iter()
        .find(|choice| Some(choice.code) == result)
        .map(|choice| Value::Concept(concept(Subject::Skills, &key_of(choice.name), choice.words)));
    let placed: &[&str] = if found.value.is_some() { &["skill", "result"] } else { &["skill"] };
    put_rest(&mut found, payload, placed);
    made(telling, "", found)
}
