//! Whether it all holds. Each check looks for itself, at what the phones answer and at the bytes on the disk.

mod authors;
mod health;
mod same_record;
mod sealed;
mod spellings;

use serde::Serialize;
use serde_json::Value;

use super::phone::{DemoPhone, list};
use super::screen::Screen;
use super::stage::Stage;
use super::story::Written;
use crate::failure::Failure;

/// A check that held. One that does not ends the demo, and is named.
#[derive(Serialize)]
pub(super) struct Check {
    check: &'static str,
    says: String,
}

/// Every check.
pub(super) fn all(
    stage: &Stage,
    screen: &Screen,
    written: &[Written],
    shared: Option<String>,
) -> Result<Vec<Check>, Failure> {
    screen.chapter("8. Does it hold?");
    let checks = [
        ("same-record", same_record::check(stage, written)?),
        ("who-wrote-what", authors::check(stage, screen, written)?),
        ("both-spellings", spellings::check(stage, screen)?),
        ("nothing-left-over", health::check(stage)?),
        ("sealed", sealed::check(stage)?),
    ];
    let shared = shared.map(|says| ("shared", says));
    let held = checks.into_iter().chain(shared).map(|(check, says)| {
        screen.holds(&says);
        Check { check, says }
    });
    Ok(held.collect())
}

/// Every entry that a phone shows.
fn entries(phone: &DemoPhone) -> Result<Vec<Value>, Failure> {
    let page = phone.run_quietly(&["timeline", "--all", "--limit", "200"])?;
    Ok(list(&page, "/entries")?.to_vec())
}
