//! What a person is told, so that a shell can say it in another language.

use std::collections::BTreeMap;

use redbook_clinical::Wording;
use redbook_clinical::growth::{Arg, CentileBand, Message};
use redbook_clinical::schedule;
use serde::Serialize;
use serde_json::{Value, json};

/// A message: an id that never changes, its arguments by name, and the English made from them. Arguments are numbers, ISO
/// days and ids, never English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageView {
    /// Which message, such as "growth.fell"; a translation is looked up by it.
    pub id: &'static str,
    /// Its arguments.
    pub args: BTreeMap<&'static str, Value>,
    /// In English.
    #[serde(rename = "text")]
    pub english: String,
}

impl MessageView {
    /// Of this crate's own messages. `english` has the arguments in it.
    pub(crate) fn new<const N: usize>(
        id: &'static str,
        args: [(&'static str, Value); N],
        english: impl Into<String>,
    ) -> Self {
        Self { id, args: args.into(), english: english.into() }
    }
}

impl From<&Message> for MessageView {
    fn from(message: &Message) -> Self {
        let args = message.args.iter().map(|(name, arg)| (*name, argument(arg)));
        Self { id: message.id, args: args.collect(), english: message.english.clone() }
    }
}

impl From<&Wording> for MessageView {
    fn from(wording: &Wording) -> Self {
        // A wording's numbers are texts; a shell that counts plurals wants numbers.
        let value = |text: &String| text.parse::<i64>().map_or_else(|_| json!(text), |number| json!(number));
        let args = wording.args().iter().map(|(name, text)| (*name, value(text)));
        Self { id: wording.id(), args: args.collect(), english: wording.english().to_owned() }
    }
}

impl From<&schedule::Message> for MessageView {
    fn from(message: &schedule::Message) -> Self {
        let args = message.args.iter().map(|(name, arg)| (*name, schedule_argument(arg)));
        Self { id: message.id.id(), args: args.collect(), english: message.english() }
    }
}

impl From<CentileBand> for MessageView {
    fn from(band: CentileBand) -> Self {
        let english = band.to_string();
        match band {
            CentileBand::FarBelow => Self::new("growth.band.far-below", [], english),
            CentileBand::Below => Self::new("growth.band.below", [], english),
            CentileBand::On(line) => Self::new("growth.band.on", [("line", json!(line.name()))], english),
            CentileBand::Between(lower, upper) => Self::new(
                "growth.band.between",
                [("lower", json!(lower.name())), ("upper", json!(upper.name()))],
                english,
            ),
            CentileBand::Above => Self::new("growth.band.above", [], english),
            CentileBand::FarAbove => Self::new("growth.band.far-above", [], english),
        }
    }
}

fn argument(arg: &Arg) -> Value {
    match arg {
        Arg::Day(day) => json!(day.to_string()),
        Arg::Days(count) | Arg::Years(count) | Arg::Spaces(count) => json!(count),
        Arg::Number(value, _) => json!(value),
        Arg::Method(method) => json!(method.id()),
        Arg::Band(band) => json!(MessageView::from(*band)),
        Arg::Weight(weight) => json!({ "g": weight.g() }),
        Arg::Length(length) => json!({ "mm": length.mm() }),
        Arg::Name(name) => json!(name),
    }
}

fn schedule_argument(arg: &schedule::Arg) -> Value {
    match arg {
        schedule::Arg::What(what) => what_word(what),
        schedule::Arg::Day(day) => json!(day.to_string()),
        schedule::Arg::Count(count) => json!(count),
        schedule::Arg::Disease(disease) => json!(disease.id()),
        schedule::Arg::List(list) => list.iter().map(|what| json!(what.id.as_str())).collect(),
    }
}

/// "menb:2", as in docs/batch.md.
fn what_word(what: &schedule::What) -> Value {
    what.dose.map_or_else(|| json!(what.id.as_str()), |dose| json!(format!("{}:{dose}", what.id)))
}

#[cfg(test)]
mod tests {
    use redbook_clinical::age::age_words;
    use redbook_clinical::growth::CentileLine;

    use super::*;

    #[test]
    fn arguments_are_numbers_and_ids_and_never_english() {
        let (born, on) = ("2026-03-14".parse().unwrap(), "2026-04-01".parse().unwrap());
        let age = MessageView::from(&age_words(born, on).unwrap().wording());
        assert_eq!((age.id, age.english.as_str()), ("age.weeks-days", "2 weeks 4 days"));
        assert_eq!(json!(age.args), json!({ "weeks": 2, "days": 4 }));
        let band = MessageView::from(CentileBand::Between(CentileLine::P9, CentileLine::P25));
        assert_eq!(band.english, "between the 9th and 25th centiles");
        assert_eq!(json!(band.args), json!({ "lower": "9th", "upper": "25th" }));
    }
}
