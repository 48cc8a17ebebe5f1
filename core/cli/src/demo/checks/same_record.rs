//! All three hold the same record: everything that was said to be saved, and nothing else.

use std::collections::BTreeSet;

use crate::demo::failed;
use crate::demo::phone::{DemoPhone, text};
use crate::demo::stage::Stage;
use crate::demo::story::Written;
use crate::failure::Failure;

pub(super) fn check(stage: &Stage, written: &[Written]) -> Result<String, Failure> {
    let expected: BTreeSet<String> = written.iter().map(|entry| entry.id.clone()).collect();
    let mut heads = BTreeSet::new();
    for phone in stage.phones() {
        let ids = ids(phone)?;
        if ids != expected {
            let (lost, more) = (expected.difference(&ids).count(), ids.difference(&expected).count());
            return Err(failed(format!(
                "same-record: {} lacks {lost} entries and has {more} others",
                phone.who
            )));
        }
        heads.insert(text(&phone.run_quietly(&["status"])?, "/heads")?);
    }
    match heads.len() {
        1 => Ok(format!(
            "All three hold the same {} entries, and documents with the same heads",
            expected.len()
        )),
        several => Err(failed(format!("same-record: the three documents have {several} different heads"))),
    }
}

fn ids(phone: &DemoPhone) -> Result<BTreeSet<String>, Failure> {
    super::entries(phone)?.iter().map(|entry| text(entry, "/id")).collect()
}
