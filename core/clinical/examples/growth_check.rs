//! `growth_check < questions > answers`: JSON lines for the comparison in tests/growth, about what docs/batch.md has no
//! words for. Each question has one of the forms of [`Question`]; `null` is the answer where there is none.

use std::io::{self, BufRead, BufWriter, Write};

use redbook_clinical::growth::{
    CentileSpaces, Child, DecimalAge, Measured, MeasurementMethod, MidParental, Sds, Sex, measurement_at_sds,
};
use redbook_clinical::{Gestation, Length, Weight};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
enum Question {
    /// The measurement at a distance from the median, at an age with any number of decimals.
    Inverse { sex: String, method: String, years: f64, sds: f64 },
    /// By the parents' heights in millimetres.
    MidParental { sex: String, mother_mm: u32, father_mm: u32 },
    /// Of a weight in grams and a height in millimetres.
    Bmi { g: u32, mm: u32 },
    /// From one distance from the median to another.
    Spaces { from: f64, to: f64 },
    /// The due date of a birth.
    DueDate { birth: String, gestation_days: u16 },
}

fn main() -> io::Result<()> {
    let mut answers = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        writeln!(answers, "{}", answer(&question).unwrap_or(Value::Null))?;
    }
    answers.flush()
}

fn answer(question: &Question) -> Option<Value> {
    match question {
        Question::Inverse { sex, method, years, sds } => {
            let (sex, method) = (Sex::from_id(sex)?, MeasurementMethod::from_id(method)?);
            let age = DecimalAge::from_years(*years).ok()?;
            let at = measurement_at_sds(sex, method, age, Sds::new(*sds)?).ok()?;
            Some(json!({"value": at.measured.value(), "table": at.table.id()}))
        }
        Question::MidParental { sex, mother_mm, father_mm } => {
            let (mother, father) = (Length::from_mm(*mother_mm), Length::from_mm(*father_mm));
            let found = MidParental::of(Sex::from_id(sex)?, mother, father).ok()?;
            Some(json!({
                "height_cm": found.height_cm, "sds": found.sds.value(), "centile": found.centile.percent(),
                "expected": found.expected.value(), "target": found.target.map(|end| end.sds.value()),
                "heights_cm": found.target.map(|end| end.height_cm),
            }))
        }
        Question::Bmi { g, mm } => {
            Some(json!(Measured::bmi(Weight::from_g(*g), Length::from_mm(*mm)).ok()?.value()))
        }
        Question::Spaces { from, to } => {
            Some(json!(CentileSpaces::between(Sds::new(*from)?, Sds::new(*to)?).value()))
        }
        Question::DueDate { birth, gestation_days } => {
            let gestation = Some(Gestation::from_days(*gestation_days));
            let child = Child { sex: Sex::Female, birth: birth.parse().ok()?, gestation };
            Some(json!(child.due_date()?.to_string()))
        }
    }
}
