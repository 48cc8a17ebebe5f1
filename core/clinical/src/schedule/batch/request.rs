//! What a line asks.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

use super::BatchError;
use super::field::Field;
use crate::Vaccine;
use crate::growth::Sex;
use crate::schedule::{
    Answer, Answers, Birth, CheckOutcome, Child, Given, GivenVaccine, Life, Nation, Question, Recorded, Table,
};

/// The longest line that is read, in bytes.
pub const LINE_LEN_MAX: usize = 65_536;
/// The most doses of a request.
pub const GIVEN_MAX: usize = 500;
/// The most screenings, and the most reviews, of a request.
pub const RECORDED_MAX: usize = 100;
/// The most words of `risk`.
pub const RISK_MAX: usize = 20;

const OUTCOMES: &str = "not-suspected, declined, not-offered, pending, other";

const GESTATION_WEEKS: std::ops::RangeInclusive<u8> = 22..=44;

/// A line as it came: JSON, with fields of any type.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Line {
    pub(super) id: Value,
    nation: Value,
    birth_date: Value,
    due_date: Value,
    gestation_weeks: Value,
    sex: Value,
    life: Value,
    risk: Value,
    on: Value,
    given: Value,
    screening: Value,
    reviews: Value,
}

/// A request that can be answered.
pub(super) struct Request {
    pub(super) child: Child,
    pub(super) on: NaiveDate,
    pub(super) table: &'static Table,
}

impl Line {
    pub(super) fn read(line: &[u8]) -> Result<Self, BatchError> {
        if line.len() > LINE_LEN_MAX {
            return Err(BatchError::LineTooLong { max: LINE_LEN_MAX, got: line.len() });
        }
        // An array would be taken for the fields in their order.
        if !line.trim_ascii_start().starts_with(b"{") {
            return Err(BatchError::NotAnObject);
        }
        serde_json::from_slice(line).map_err(|_| BatchError::NotAnObject)
    }
}

impl Request {
    pub(super) fn of(line: &Line) -> Result<Self, BatchError> {
        let field = |name, value| Field { name, value };
        let nation = field("nation", &line.nation)
            .word(Nation::from_id, "england, wales, scotland, northern-ireland")?;
        let table = Table::of(nation).ok_or(BatchError::NoSchedule)?;
        checked_only(line)?;
        let child = Child {
            nation,
            birth: birth(line)?,
            answers: answers(field("risk", &line.risk))?,
            given: given(field("given", &line.given))?,
            screening: recorded(field("screening", &line.screening))?,
            reviews: recorded(field("reviews", &line.reviews))?,
            life: life(field("life", &line.life))?,
        };
        Ok(Self { child, on: field("on", &line.on).date()?, table })
    }
}

/// Nothing in the schedule depends on sex or gestation; a slip in them is told all the same.
fn checked_only(line: &Line) -> Result<(), BatchError> {
    let sex = Field { name: "sex", value: &line.sex };
    if !sex.value.is_null() {
        sex.word(Sex::from_id, "male, female")?;
    }
    let weeks = Field { name: "gestation_weeks", value: &line.gestation_weeks }.count()?;
    match weeks {
        // As in growth, 0 is 40+0.
        Some(weeks) if weeks != 0 && !GESTATION_WEEKS.contains(&weeks) => Err(BatchError::Gestation),
        _ => Ok(()),
    }
}

/// A child that is born has no due date any more.
fn birth(line: &Line) -> Result<Birth, BatchError> {
    let due = Field { name: "due_date", value: &line.due_date }.maybe_date()?;
    let birth = Field { name: "birth_date", value: &line.birth_date };
    match (birth.maybe_date()?, due) {
        (Some(birth), _) => Ok(Birth::Born(birth)),
        (None, Some(due)) => Ok(Birth::Expected(due)),
        (None, None) => Err(BatchError::Missing { field: birth.name }),
    }
}

fn life(field: Field<'_>) -> Result<Life, BatchError> {
    if field.value.is_null() {
        return Ok(Life::Living);
    }
    let from_id = |id: &str| match id {
        "living" => Some(Life::Living),
        "pregnancy-ended" => Some(Life::PregnancyEnded),
        "died" => Some(Life::Died),
        _ => None,
    };
    field.word(from_id, "living, pregnancy-ended, died")
}

/// "tb-family" is yes, "no-tb-family" is no.
fn risk(word: &str) -> Option<(Question, Answer)> {
    match word.strip_prefix("no-") {
        Some(word) => Some((Question::from_id(word)?, Answer::No)),
        None => Some((Question::from_id(word)?, Answer::Yes)),
    }
}

/// What is not in the list was not asked.
fn answers(field: Field<'_>) -> Result<Answers, BatchError> {
    let Some(list) = field.list(RISK_MAX)? else { return Ok(Answers::default()) };
    let expected = "tb-family, hepb-mother, flu-risk, chickenpox, scid-area, each also after no-";
    let mut answers = Answers::default();
    for value in list {
        let (question, answer) = Field { name: field.name, value }.word(risk, expected)?;
        let known = answers.get(question);
        if known != Answer::NotAsked && known != answer {
            return Err(field.wrong("one answer to each question"));
        }
        answers = answers.with(question, answer);
    }
    Ok(answers)
}

fn given(field: Field<'_>) -> Result<Vec<Given>, BatchError> {
    let dose = |value: &Value| {
        let object = value.as_object().ok_or_else(|| field.wrong("a list of objects"))?;
        let part = |name, key| Field { name, value: object.get(key).unwrap_or(&Value::Null) };
        let vaccine = part("given.vaccine", "vaccine").text()?;
        let unknown = || GivenVaccine::Unrecognised(vaccine.to_owned());
        Ok(Given {
            vaccine: Vaccine::parse(vaccine).map_or_else(|_| unknown(), GivenVaccine::Known),
            date: part("given.date", "date").date()?,
            written_dose: part("given.dose", "dose").count()?,
        })
    };
    field.list(GIVEN_MAX)?.unwrap_or_default().iter().map(dose).collect()
}

/// A word, or an object with a word and a date.
fn recorded(field: Field<'_>) -> Result<Vec<Recorded>, BatchError> {
    let one = |value: &Value| {
        if let Some(what) = value.as_str() {
            return Ok(Recorded { what: what.to_owned(), date: None, outcome: None });
        }
        let object = value.as_object().ok_or_else(|| field.wrong("a list of words or objects"))?;
        let part = |key| Field { name: field.name, value: object.get(key).unwrap_or(&Value::Null) };
        let outcome = Field { name: "outcome", value: object.get("outcome").unwrap_or(&Value::Null) };
        let is_said = !outcome.value.is_null();
        Ok(Recorded {
            what: part("what").text()?.to_owned(),
            date: part("date").maybe_date()?,
            outcome: if is_said { Some(outcome.word(CheckOutcome::from_id, OUTCOMES)?) } else { None },
        })
    };
    field.list(RECORDED_MAX)?.unwrap_or_default().iter().map(one).collect()
}
