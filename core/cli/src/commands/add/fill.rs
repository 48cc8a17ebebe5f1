//! Fills the fields of a new entry from what was typed, and asks for what is missing.

use std::io::Read;

use redbook_app::{Field, Payload, Shape, Slot, Value, Visit};

use super::arguments::Typed;
use crate::ask::Ask;
use crate::failure::Failure;
use crate::fields::parse;

/// More than any text may have; the core says how long one may be.
const INPUT_LEN_MAX: u64 = 65_536;

/// Fills a payload that says nothing yet.
pub(super) fn fill(payload: &mut Payload, typed: &Typed, ask: Ask) -> Result<(), Failure> {
    let mut fill = Fill { typed, ask, failure: None };
    payload.walk(&mut fill);
    fill.failure.map_or(Ok(()), Err)
}

struct Fill<'t> {
    typed: &'t Typed,
    ask: Ask,
    failure: Option<Failure>,
}

impl Visit for Fill<'_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if self.failure.is_none() {
            self.failure = self.fill(&field, slot).err();
        }
    }
}

impl Fill<'_> {
    fn fill(&self, field: &Field, slot: &mut dyn Slot) -> Result<(), Failure> {
        let value = self.value(field, slot.shape())?;
        let nothing = |_| Failure::value(field.name, "expected something that is known, got nothing");
        // What is neither given nor asked for stays as it is: empty.
        value.map_or(Ok(()), |value| slot.set(Some(value))).map_err(nothing)
    }

    fn value(&self, field: &Field, shape: Shape) -> Result<Option<Value>, Failure> {
        if let Some((of, choice)) = self.typed.command.preset
            && of == field.name
        {
            return parse(field, shape, choice);
        }
        let option = field.option_name();
        if shape == Shape::Flag {
            return Ok(self.typed.flag(&option).then_some(Value::Bool(true)));
        }
        if field.absence.is_some_and(|absence| self.typed.flag(absence.option)) {
            return Ok(None);
        }
        let given = self.given(field, &option)?;
        let read = |text: &str| parse(field, shape, text);
        match (given, field.question) {
            (None, None) => Ok(None),
            (Some(text), None) => self.ask.settled(read(&text), read),
            (given, Some(question)) => {
                self.ask.parsed(given, question, (field.name, self.typed.command.give()), read)
            }
        }
    }

    /// What was typed; "-" for the text of a page takes it from standard input.
    fn given(&self, field: &Field, option: &str) -> Result<Option<String>, Failure> {
        let given = self.typed.text(option);
        let is_page = field.positional && field.is_page();
        match given.as_deref() {
            Some("-") if is_page => standard_input().map(Some),
            _ => Ok(given),
        }
    }
}

fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin().lock().take(INPUT_LEN_MAX).read_to_string(&mut text).map_err(Failure::Terminal)?;
    Ok(text.trim_end().to_owned())
}
