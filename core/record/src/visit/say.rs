//! What an entry says, in words: messages with an id, what goes into them, and the English made of both, so that a shell
//! that speaks another language can say the same.

use crate::declared::{Declared, Field, Shape, Slot, Value, Visit};

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its id: "immunisation" for what begins the line, "immunisation.batch" for a field.
    pub id: String,
    /// What goes into it, as a view shows it; `None` where nothing does, or where the view's fields do.
    pub argument: Option<String>,
    /// The English.
    pub text: String,
}

/// What a payload says: how a line about it begins, then each field that has something to say.
pub(crate) fn says(payload: &mut dyn Declared) -> Vec<Phrase> {
    let spec = payload.spec();
    let headline = payload.headline();
    let mut say = Say { kind: spec.name, headed: headline.is_some(), heads: Vec::new(), rest: Vec::new() };
    payload.walk(&mut say);
    let first = match headline {
        Some(headline) if headline.variant.is_empty() => plain(spec.name.to_owned(), headline.text),
        Some(headline) => plain(format!("{}.{}", spec.name, headline.variant), headline.text),
        None if say.heads.is_empty() => plain(spec.name.to_owned(), spec.lead.to_owned()),
        None => plain(spec.name.to_owned(), format!("{}: {}", spec.lead, say.heads.join(", "))),
    };
    std::iter::once(first).chain(say.rest).collect()
}

fn plain(id: String, text: String) -> Phrase {
    Phrase { id, argument: None, text }
}

struct Say {
    kind: &'static str,
    /// The payload says its own headline, with the fields that head it.
    headed: bool,
    heads: Vec<String>,
    rest: Vec<Phrase>,
}

impl Visit for Say {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let Some(value) = slot.get() else { return };
        let said = words(slot.shape(), &value);
        if field.say.is_empty() || said.trim().is_empty() {
            return;
        }
        let text = field.say.replacen("{}", &said, 1);
        match (field.heads, self.headed) {
            (true, true) => {}
            (true, false) => self.heads.push(text),
            (false, _) => {
                let id = format!("{}.{}", self.kind, field.name);
                self.rest.push(Phrase { id, argument: Some(said), text });
            }
        }
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
