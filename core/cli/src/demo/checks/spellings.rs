//! The same name spelled two ways: both stand, side by side, with who said which.

use serde_json::Value;

use crate::demo::failed;
use crate::demo::phone::{DemoPhone, list, text};
use crate::demo::screen::Screen;
use crate::demo::stage::Stage;
use crate::demo::texts::{DADS_SPELLING, MUMS_SPELLING};
use crate::failure::Failure;

pub(super) fn check(stage: &Stage, screen: &Screen) -> Result<String, Failure> {
    let mut expected = [(MUMS_SPELLING, stage.mum.name), (DADS_SPELLING, stage.dad.name)];
    expected.sort_unstable();
    for phone in stage.phones() {
        let said = said(phone)?;
        if said.iter().map(|(value, name)| (value.as_str(), name.as_str())).ne(expected) {
            return Err(failed(format!("both-spellings: {} does not show both", phone.who)));
        }
    }
    for (value, name) in expected {
        screen.tell(&format!("name: \"{value}\", says {name}"));
    }
    screen.tell("\n");
    Ok("Both spellings of the name stand side by side on every phone, until a person picks".to_owned())
}

/// Each value of the name with who said it.
fn said(phone: &DemoPhone) -> Result<Vec<(String, String)>, Failure> {
    let profile = phone.run_quietly(&["profile", "show"])?;
    let is_name = |field: &&Value| field.pointer("/field").and_then(Value::as_str) == Some("name");
    let field = list(&profile, "/fields")?.iter().find(is_name).cloned().unwrap_or_default();
    let values = list(&field, "/values")?.iter();
    let mut said = values
        .map(|value| Ok((text(value, "/value")?, text(value, "/said_by/0/written_by/name")?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    said.sort_unstable();
    Ok(said)
}
