//! Who wrote what, in which role: as every phone says it, against who did.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::demo::failed;
use crate::demo::phone::{DemoPhone, text};
use crate::demo::screen::Screen;
use crate::demo::stage::Stage;
use crate::demo::story::Written;
use crate::failure::Failure;
use crate::words::table::table;

/// Characters of a note that are shown.
const TEXT_LEN_MAX: usize = 64;

pub(super) fn check(stage: &Stage, screen: &Screen, written: &[Written]) -> Result<String, Failure> {
    for phone in stage.phones() {
        check_phone(phone, written)?;
    }
    let shown = super::entries(&stage.dad)?;
    let rows: Vec<[String; 4]> = shown.iter().map(row).collect();
    screen.tell("Who wrote what, as Dad's phone shows it:");
    screen.tell(&format!("{}\n\n", table(&rows)));
    Ok("Every phone says of each entry who wrote it, and in what role".to_owned())
}

fn check_phone(phone: &DemoPhone, written: &[Written]) -> Result<(), Failure> {
    let entries = super::entries(phone)?;
    let by_id: BTreeMap<&str, &Value> =
        entries.iter().filter_map(|entry| Some((entry.pointer("/id")?.as_str()?, entry))).collect();
    for entry in written {
        let shown = by_id.get(entry.id.as_str());
        let says =
            |field: &str| shown.and_then(|shown| shown.pointer(&format!("/written_by/{field}"))?.as_str());
        if says("name") != Some(entry.name) || says("role") != Some(entry.role) {
            return Err(failed(format!(
                "who-wrote-what: {} does not name the author of an entry",
                phone.who
            )));
        }
    }
    Ok(())
}

fn row(entry: &Value) -> [String; 4] {
    let says = |pointer: &str| text(entry, pointer).unwrap_or_default();
    let date = says("/when").chars().take(10).collect();
    [date, says("/written_by/name"), says("/written_by/role"), what(entry)]
}

fn what(entry: &Value) -> String {
    let says = |field: &str| text(entry, &format!("/payload/{field}")).unwrap_or_default();
    match says("type").as_str() {
        "measurement" => format!("{}: {}", says("what").replace('_', " "), says("text")),
        "immunisation" => format!("immunisation: {}", says("vaccine")),
        "note" => cut(&format!("note: {}", says("text"))),
        "profile_field" => format!("{}: {}", says("field"), says("value")),
        "birth_details" => format!("birth: {}, {}", says("birth_weight"), says("place")),
        other => other.to_owned(),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(TEXT_LEN_MAX) {
        Some((at, _)) => format!("{}...", text.get(..at).unwrap_or(text)),
        None => text.to_owned(),
    }
}
