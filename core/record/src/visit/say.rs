//! What an entry says, in words: messages with an id, what goes into them, and the English made of both, so that a shell
//! that speaks another language can say the same.

use super::show::choice_name;
use crate::declared::{Declared, Field, Shape, Slot, Value, Visit};

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its id: "immunisation" for what begins the line, "immunisation.batch" for a field.
    pub id: String,
    /// What goes into it by name: "value" into a field's phrase; into what begins the line, each field that is said there.
    pub args: Vec<(&'static str, PhraseArg)>,
    /// The English.
    pub text: String,
}

/// What goes into a phrase, for whoever says it in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhraseArg {
    /// A number, of grams for a weight and of millimetres for a length.
    Number(u32),
    /// What somebody wrote; a date in ISO 8601; a choice's stable name; "yes" or "no"; weeks and days of pregnancy, "39+4".
    Text(String),
}

/// What a payload says: how a line about it begins, then each field that has something to say.
pub(crate) fn says(payload: &mut dyn Declared) -> Vec<Phrase> {
    let spec = payload.spec();
    let headline = payload.headline();
    let mut say = Say::of(spec.name);
    payload.walk(&mut say);
    let (id, text) = match headline {
        Some(headline) if headline.variant.is_empty() => (spec.name.to_owned(), headline.text),
        Some(headline) => (format!("{}.{}", spec.name, headline.variant), headline.text),
        None if say.heads.is_empty() => (say.id(), spec.lead.to_owned()),
        None => (say.id(), format!("{}: {}", spec.lead, say.heads.join(", "))),
    };
    std::iter::once(Phrase { id, args: say.args, text }).chain(say.rest).collect()
}

struct Say {
    kind: &'static str,
    /// The fields that would begin the line and hold nothing.
    without: Vec<&'static str>,
    heads: Vec<String>,
    args: Vec<(&'static str, PhraseArg)>,
    rest: Vec<Phrase>,
}

impl Say {
    const fn of(kind: &'static str) -> Self {
        Self { kind, without: Vec::new(), heads: Vec::new(), args: Vec::new(), rest: Vec::new() }
    }

    /// The kind's name, and which of the fields that begin the line it is said without: "diary.without_title".
    fn id(&self) -> String {
        self.without.iter().fold(self.kind.to_owned(), |id, field| format!("{id}.without_{field}"))
    }
}

impl Visit for Say {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let shape = slot.shape();
        let said = slot.get().map(|value| (words(shape, &value), argument(shape, value)));
        let Some((said, argument)) = said.filter(|(said, _)| !said.trim().is_empty()) else {
            if field.heads {
                self.without.push(field.name);
            }
            return;
        };
        let text = field.say.replacen("{}", &said, 1);
        if field.heads || field.say.is_empty() {
            self.args.push((field.name, argument));
            if !field.say.is_empty() {
                self.heads.push(text);
            }
            return;
        }
        let id = format!("{}.{}", self.kind, field.name);
        self.rest.push(Phrase { id, args: vec![("value", argument)], text });
    }
}

fn argument(shape: Shape, value: Value) -> PhraseArg {
    match value {
        Value::Number(number) => PhraseArg::Number(number),
        Value::Weight(weight) => PhraseArg::Number(weight.g()),
        Value::Length(length) => PhraseArg::Number(length.mm()),
        Value::Text(text) => PhraseArg::Text(text),
        Value::Bool(true) => PhraseArg::Text("yes".to_owned()),
        Value::Bool(false) => PhraseArg::Text("no".to_owned()),
        Value::Gestation(gestation) => {
            PhraseArg::Text(format!("{}+{}", gestation.days() / 7, gestation.days() % 7))
        }
        Value::Date(when) => PhraseArg::Text(when.to_string()),
        Value::Record(record) => PhraseArg::Text(record.to_string()),
        Value::Choice(code) => PhraseArg::Text(match shape {
            Shape::Choice(choices) => choice_name(choices, code),
            _ => code.to_string(),
        }),
    }
}

fn words(shape: Shape, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Weight(weight) => weight.to_string(),
        Value::Length(length) => length.to_string(),
        Value::Gestation(gestation) => gestation.to_string(),
        Value::Date(when) => when.words(),
        Value::Record(record) => record.to_string(),
        Value::Choice(code) => match shape {
            Shape::Choice(choices) => {
                choices.iter().find(|choice| choice.code == *code).map(|choice| choice.words)
            }
            _ => None,
        }
        .map_or_else(|| format!("something that only a newer version knows ({code})"), str::to_owned),
    }
}
