//! Entries of each kind, with every field, and as little as may be said.

mod clinic;
mod family;
mod health;

use redbook_record::{EntryDraft, Payload, When};

use super::{Vector, make};
use crate::household::Household;

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    let payloads = family::all().into_iter().chain(health::all()).chain(clinic::all());
    payloads.map(|(name, payloads)| (name, vector(payloads))).collect()
}

/// Mum writes them; one seed for each kind, by its number.
fn vector(payloads: Vec<Payload>) -> Vector {
    let kind = payloads[0].kind();
    let mut home = Household::new(100 + kind.code());
    let draft = |payload: Payload| {
        let mut draft = EntryDraft::new(payload);
        draft.when = Some(date("2026-03-14"));
        draft.confirmed = true;
        draft
    };
    let drafts: Vec<EntryDraft> = payloads.into_iter().map(draft).collect();
    home.write("mum", &drafts);
    let what = kind.name().replace('_', " ");
    let description = format!("Entries of the kind {what}, and what their payloads say.");
    make::record_that_shows_payloads(&description, &home)
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn date(text: &str) -> When {
    text.parse().unwrap()
}

fn on(text: &str) -> Option<When> {
    Some(date(text))
}
