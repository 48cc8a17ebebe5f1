//! The demo, as `./dev demo` runs it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Directory, redbook, refusal};
use serde_json::Value;

#[test]
fn the_story_holds() {
    let output = redbook().args(["demo"]).output().unwrap();
    let (stdout, stderr) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{stdout}\n{stderr}");
    assert!(stdout.trim_end().ends_with("All 5 checks hold."), "{stdout}");
    assert!(!stdout.contains('\x1b'), "colour where there is no terminal");
}

#[test]
fn a_script_gets_one_document_and_what_is_kept_can_be_gone_on_with() {
    let directory = Directory::new();
    let kept = directory.join("kept");
    let output = redbook().args(["demo", "--json", "--keep", &kept]).output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["checks"].as_array().unwrap().len(), 5);
    let phone = common::Phone { home: format!("{kept}/health-visitor") };
    assert_eq!(phone.json(&["status"])["entries"], 11);
    let again = refusal(redbook().args(["demo", "--json", "--keep", &kept]));
    assert_eq!(again.code, "demo");
}
