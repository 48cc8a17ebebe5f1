//! The scenarios (`tests/scenarios/README.md`) through the facade that the phone apps are written against, in Rust.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use redbook_ffi::platform::{Clock, ClockError, KeyVault, KeyVaultError};
use redbook_ffi::views::{DueItem, DueState, Entry, Filled, FormValue, HomeView, Measurement, Saved, Status};
use redbook_ffi::{Owner, Record, Redbook, RedbookError};
use redbook_tests::Home;
use serde::Deserialize;

#[derive(Deserialize)]
struct Scenario {
    on: String,
    began_ms: u64,
    steps: Vec<Step>,
    shows: Vec<String>,
}

#[derive(Deserialize)]
struct Step {
    #[serde(flatten)]
    act: Act,
    #[serde(default = "saved")]
    comes_to: String,
}

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum Act {
    SetProfile { field: String, value: String },
    Answer { question: String, yes: Option<bool> },
    Add(Add),
    Retract { step: usize },
}

#[derive(Deserialize)]
struct Add {
    form: String,
    values: BTreeMap<String, String>,
    when: Option<String>,
    #[serde(default)]
    confirmed: bool,
}

fn saved() -> String {
    "saved".to_owned()
}

/// Wraps nothing: what it keeps a secret lies in a folder that the test deletes.
struct Vault;

impl KeyVault for Vault {
    fn wrap(&self, key: Vec<u8>) -> Result<Vec<u8>, KeyVaultError> {
        Ok(key)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, KeyVaultError> {
        Ok(wrapped)
    }

    fn delete(&self) -> Result<(), KeyVaultError> {
        Ok(())
    }
}

struct Steps(AtomicU64);

impl Clock for Steps {
    fn now_ms(&self) -> Result<u64, ClockError> {
        Ok(self.0.load(Ordering::SeqCst))
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

#[test]
fn every_scenario_shows_what_its_file_says() {
    let files = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let mut stories: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    stories.sort();
    assert!(stories.len() >= 4, "the scenarios are in {}", folder().display());
    let mut others = String::new();
    for path in stories {
        let scenario: Scenario = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let shown = play(&scenario);
        if shown != scenario.shows {
            let name = path.file_name().unwrap().to_string_lossy();
            others += &format!("{name} shows:\n{}\n", serde_json::to_string_pretty(&shown).unwrap());
        }
    }
    assert!(others.is_empty(), "{others}");
}

fn play(scenario: &Scenario) -> Vec<String> {
    let home = Home::new("scenario");
    let clock = Arc::new(Steps(AtomicU64::new(scenario.began_ms)));
    let owner = Owner { name: "Amina".into(), relation: "mother".into(), device: "phone".into() };
    let place = home.path().join("phone").to_str().unwrap().to_owned();
    let phone = Redbook::create(place, owner, Arc::new(Vault), Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    let record = phone.new_record(String::new()).unwrap();
    let mut ids: Vec<String> = Vec::new();
    for (at, step) in scenario.steps.iter().enumerate() {
        clock.0.fetch_add(60_000, Ordering::SeqCst);
        let (came_to, id) = act(&record, &step.act, &ids);
        assert_eq!(came_to, step.comes_to, "step {at}");
        ids.push(id);
    }
    let mut shown = of_home(&record.home(scenario.on.clone()).unwrap());
    shown.extend(record.timeline(None, true).unwrap().entries.iter().map(of_entry));
    shown
}

/// What came of a step, and the id of its entry.
fn act(record: &Record, act: &Act, ids: &[String]) -> (&'static str, String) {
    outcome(match act {
        Act::SetProfile { field, value } => record.set_profile(field.clone(), value.clone(), false),
        Act::Answer { question, yes } => record.answer(question.clone(), *yes, false),
        Act::Retract { step } => record.retract(ids[*step].clone(), None),
        Act::Add(add) => {
            let value =
                |(field, text): (&String, &String)| FormValue { field: field.clone(), text: text.clone() };
            record.add_filled(Filled {
                form: add.form.clone(),
                values: add.values.iter().map(value).collect(),
                when: add.when.clone(),
                confirmed: add.confirmed,
            })
        }
    })
}

fn outcome(result: Result<Saved, RedbookError>) -> (&'static str, String) {
    match result {
        Ok(saved) => ("saved", saved.id),
        Err(RedbookError::Check { .. }) => ("check", String::new()),
        Err(RedbookError::Form { .. }) => ("mark", String::new()),
        Err(error) => panic!("{error}"),
    }
}

fn of_home(home: &HomeView) -> Vec<String> {
    let mut lines = vec![
        format!("child {}", or_dash(home.identity.name.as_ref())),
        format!("age {}", or_dash(home.age.as_ref().map(|age| &age.text))),
        format!("state {}", state(home.state)),
    ];
    lines.extend(home.now.iter().map(|item| {
        let (from, by) = (or_dash(item.from.as_ref()), or_dash(item.by.as_ref()));
        format!("now {} {} {from} {by}", what(item), item.status)
    }));
    lines.extend(
        home.next.as_ref().map(|next| format!("next {} {}", what(next), or_dash(next.from.as_ref()))),
    );
    lines.extend(home.measurements.iter().map(of_measurement));
    lines.push(format!("questions {}", home.questions));
    lines.push(format!("needs {}", home.needs));
    lines.push(format!("unsent {}", home.status.unsent));
    lines
}

fn of_measurement(it: &Measurement) -> String {
    let exact = it.assessments.iter().find(|assessment| assessment.policy == "exact");
    let said = exact.and_then(|exact| exact.band.as_ref().or(exact.nothing.as_ref()));
    let band = or_dash(said.or(it.not_assessed.as_ref()).map(|message| &message.text));
    format!("measured {} {} {} {band}", it.what, it.says, or_dash(it.when.as_ref()))
}

fn of_entry(entry: &Entry) -> String {
    let status = match entry.status {
        Status::Current => "current",
        Status::Replaced => "replaced",
        Status::Retracted => "retracted",
    };
    let says: Vec<&str> = entry.says.iter().map(|message| message.text.as_str()).collect();
    format!("entry {} {} {status} {}", entry.kind, or_dash(entry.when.as_ref()), says.join("; "))
}

fn what(item: &DueItem) -> String {
    item.dose.map_or_else(|| item.what.clone(), |dose| format!("{}:{dose}", item.what))
}

const fn state(state: DueState) -> &'static str {
    match state {
        DueState::Born => "born",
        DueState::Expected => "expected",
        DueState::BirthNotKnown => "birth-not-known",
        DueState::BirthDisputed => "birth-disputed",
        DueState::Loss => "loss",
    }
}

fn or_dash(text: Option<&String>) -> &str {
    text.map_or("-", String::as_str)
}
