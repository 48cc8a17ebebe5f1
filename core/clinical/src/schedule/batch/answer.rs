//! What a line is answered.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::request::Request;
use crate::schedule::{Arg, Item, Message, Protection, Status, due_by};

#[derive(Serialize)]
struct Written<'a> {
    id: &'a Value,
    items: Vec<ItemBody<'a>>,
    protection: Vec<ProtectionBody<'a>>,
    rules_version: Option<&'a str>,
}

#[derive(Serialize)]
struct ItemBody<'a> {
    what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    dose: Option<u8>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<&'a str>,
    status: &'static str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ask: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Day>,
    from: Option<Day>,
    by: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    best_by: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<Day>,
    rule: Option<&'a str>,
    source: Option<String>,
    valid_from: Option<Day>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unsure: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    convention: bool,
    reason: String,
    message: MessageBody,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<MessageBody>,
}

#[derive(Serialize)]
struct ProtectionBody<'a> {
    disease: &'a str,
    given: usize,
    counted: usize,
    expected_now: usize,
    next_from: Option<Day>,
    text: String,
    messages: Vec<MessageBody>,
}

#[derive(Serialize)]
struct MessageBody {
    id: &'static str,
    args: Map<String, Value>,
}

/// A day as YYYY-MM-DD.
struct Day(NaiveDate);

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

pub(super) fn write(request: &Request, id: &Value) -> serde_json::Result<String> {
    let schedule = due_by(request.table, &request.child, request.on);
    serde_json::to_string(&Written {
        id,
        items: schedule.items.iter().map(item).collect(),
        protection: schedule.protection.iter().map(protection).collect(),
        rules_version: schedule.rules_version.as_deref(),
    })
}

fn item(item: &Item) -> ItemBody<'_> {
    let rule = item.rule.as_ref();
    ItemBody {
        what: &item.what.id,
        dose: item.what.dose,
        kind: item.kind.id(),
        part_of: item.part_of.as_deref(),
        status: status(item.status),
        ask: item.ask,
        date: item.date.map(Day),
        from: item.from.map(Day),
        by: item.by.map(Day),
        best_by: item.best_by.map(Day),
        last: item.last.map(Day),
        rule: rule.map(|rule| rule.id.as_str()),
        source: rule.map(|rule| rule.sources.join(", ")),
        valid_from: rule.and_then(|rule| rule.valid_from).map(Day),
        unsure: rule.is_some_and(|rule| rule.is_unsure),
        convention: rule.is_some_and(|rule| rule.has_convention),
        reason: sentences(item),
        message: message(&item.reason),
        notes: item.notes.iter().map(message).collect(),
    }
}

/// Under an unknown name is recorded, and does not count.
const fn status(status: Status) -> &'static str {
    match status {
        Status::Unrecognised => Status::Invalid.id(),
        status => status.id(),
    }
}

/// The reason and, after it, the notes.
fn sentences(item: &Item) -> String {
    let all = [&item.reason].into_iter().chain(&item.notes).map(Message::english);
    all.collect::<Vec<String>>().join(" ")
}

fn protection(protection: &Protection) -> ProtectionBody<'_> {
    ProtectionBody {
        disease: protection.disease.id(),
        given: protection.given,
        counted: protection.counted,
        expected_now: protection.expected_now,
        next_from: protection.next_from.map(Day),
        text: protection.english(),
        messages: [&protection.message].into_iter().chain(&protection.details).map(message).collect(),
    }
}

fn message(message: &Message) -> MessageBody {
    let args = message.args.iter().map(|(name, arg)| ((*name).to_owned(), value(arg)));
    MessageBody { id: message.id.id(), args: args.collect() }
}

fn value(arg: &Arg) -> Value {
    match arg {
        Arg::What(what) => match what.dose {
            Some(dose) => Value::from(format!("{}:{dose}", what.id)),
            None => Value::from(what.id.as_str()),
        },
        Arg::Day(day) => Value::from(day.to_string()),
        Arg::Count(count) => Value::from(*count),
        Arg::Disease(disease) => Value::from(disease.id()),
        Arg::List(list) => list.iter().map(|what| Value::from(what.id.as_str())).collect(),
    }
}
