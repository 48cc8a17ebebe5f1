//! What a person is told, so that a shell can say it in another language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use redbook_clinical::Wording;
use redbook_clinical::chart::ChartText;
use redbook_clinical::growth::{Arg, CentileBand, Message};
use redbook_clinical::schedule;
use redbook_share::fhir::NotTakenReason;
use serde::Serialize;
use serde_json::{Value, json};

/// A message: an id that never changes, its arguments by name, and the English made from them. Arguments are numbers, ISO
/// days and ids, never English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageView {
    /// Which message, such as "growth.fell"; a translation is looked up by it.
    pub id: Cow<'static, str>,
    /// Its arguments.
    pub args: BTreeMap<&'static str, Value>,
    /// In English.
    #[serde(rename = "text")]
    pub english: String,
}

impl MessageView {
    /// Its arguments as plain shapes, for shells without JSON.
    #[must_use]
    pub fn arguments(&self) -> Vec<(String, ArgumentView)> {
        self.args.iter().map(|(name, value)| ((*name).to_owned(), ArgumentView::of(value))).collect()
    }

    /// Of this crate's own messages. `english` has the arguments in it.
    pub(crate) fn new<const N: usize>(
        id: impl Into<Cow<'static, str>>,
        args: [(&'static str, Value); N],
        english: impl Into<String>,
    ) -> Self {
        Self { id: id.into(), args: args.into(), english: english.into() }
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum ArgumentView {
    /// A number: of days, of grams, of millimetres.
    Number(f64),
    /// An ISO day, an id, or what somebody wrote.
    Text(String),
    /// Several ids.
    List(Vec<String>),
    /// Another message, by its id and its own arguments.
    Message {
        /// Its id.
        id: String,
        /// Its arguments.
        args: Vec<(String, ArgumentView)>,
        /// Its English.
        english: String,
    },
}

impl ArgumentView {
    fn of(value: &Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number.as_f64().unwrap_or_default()),
            Value::Array(all) => Self::List(all.iter().map(plain).collect()),
            Value::Object(members) => match (members.get("id"), members.get("args"), members.get("text")) {
                (Some(id), Some(Value::Object(args)), Some(text)) => Self::Message {
                    id: plain(id),
                    args: args.iter().map(|(name, value)| (name.clone(), Self::of(value))).collect(),
                    english: plain(text),
                },
                // A quantity: its one member is named by its unit.
                _ => members.values().next().map_or_else(|| Self::Text(String::new()), Self::of),
            },
            other => Self::Text(plain(other)),
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl From<&Message> for MessageView {
    fn from(message: &Message) -> Self {
        let args = message.args.iter().map(|(name, arg)| (*name, argument(arg)));
        Self { id: message.id.into(), args: args.collect(), english: message.english.clone() }
    }
}

impl From<&ChartText> for MessageView {
    fn from(said: &ChartText) -> Self {
        let args = said.arguments.iter().map(|(name, fact)| (*name, json!(fact)));
        Self {
            id: format!("chart.{}", said.message.id()).into(),
            args: args.collect(),
            english: said.text.clone(),
        }
    }
}

impl From<&Wording> for MessageView {
    fn from(wording: &Wording) -> Self {
        // A wording's numbers are texts; a shell that counts plurals wants numbers.
        let value = |text: &String| text.parse::<i64>().map_or_else(|_| json!(text), |number| json!(number));
        let args = wording.args().iter().map(|(name, text)| (*name, value(text)));
        Self { id: wording.id().into(), args: args.collect(), english: wording.english().to_owned() }
    }
}

impl From<&schedule::Message> for MessageView {
    fn from(message: &schedule::Message) -> Self {
        let args = message.args.iter().map(|(name, arg)| (*name, schedule_argument(arg)));
        Self { id: message.id.id().into(), args: args.collect(), english: message.english() }
    }
}

impl From<NotTakenReason> for MessageView {
    fn from(reason: NotTakenReason) -> Self {
        Self::new(reason.id(), [], reason.english())
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
        assert_eq!((&*age.id, age.english.as_str()), ("age.weeks-days", "2 weeks 4 days"));
        assert_eq!(json!(age.args), json!({ "weeks": 2, "days": 4 }));
        let band = MessageView::from(CentileBand::Between(CentileLine::P9, CentileLine::P25));
        assert_eq!(band.english, "between the 9th and 25th centiles");
        assert_eq!(json!(band.args), json!({ "lower": "9th", "upper": "25th" }));
        let nested = ArgumentView::of(&json!(band));
        assert!(
            matches!(nested, ArgumentView::Message { ref id, ref args, .. } if id == "growth.band.between" && args.len() == 2)
        );
        assert_eq!(ArgumentView::of(&json!({ "g": 4_200 })), ArgumentView::Number(4_200.0));
    }
}
