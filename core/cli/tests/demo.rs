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

#[cfg(unix)]
#[test]
fn told_to_stop_in_the_middle_it_leaves_nothing_running_and_nothing_behind() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let mut demo = redbook().args(["demo"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(demo.stdout.take().unwrap()).lines().map(Result::unwrap);
    let address =
        lines.find_map(|line| line.split_once("http://").map(|(_, address)| address.to_owned())).unwrap();
    assert!(std::net::TcpStream::connect(&address).is_ok());
    let pid = demo.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert!(!demo.wait().unwrap().success());
    assert!(std::net::TcpStream::connect(&address).is_err(), "the relay still runs");
    assert!(!std::env::temp_dir().join(format!("redbook-demo-{pid}")).exists());
}
