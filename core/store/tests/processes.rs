//! Two processes on one home.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::process::Command;

use common::{Home, options};
use redbook_store::{OpenError, Store};

const HOME: &str = "REDBOOK_STORE_TEST_HOME";

/// In the second process: opens the home it was told and prints what came of it.
#[test]
fn second_process() {
    let Ok(home) = std::env::var(HOME) else { return };
    match Store::open(home.as_ref(), options()) {
        Ok(_) => println!("\nopened"),
        Err(error @ OpenError::InUse { .. }) => println!("\nin use: {error}"),
        Err(other) => println!("\nother: {other}"),
    }
}

fn second(home: &Home) -> String {
    let exe = std::env::current_exe().unwrap();
    let output = Command::new(exe)
        .args(["--exact", "second_process", "--nocapture"])
        .env(HOME, home.path())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_second_one_gets_a_clear_error() {
    let home = Home::new();
    let store = home.create();
    let told = second(&home);
    assert!(told.contains("\nin use: ") && told.contains("close that one, then try again"), "{told}");
    assert!(
        matches!(Store::open(home.path(), options()), Err(OpenError::InUse { .. })),
        "nor twice in one process"
    );
    drop(store);
    assert!(second(&home).contains("\nopened"));
}
