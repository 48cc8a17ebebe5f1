//! Mum shares at A&E: a reader that is not ours opens it, a wrong passcode is refused, the log shows both, she revokes it.

use serde_json::Value;

use super::failed;
use super::phone::{DemoPhone, list, text};
use super::screen::Screen;
use super::stage::Stage;
use crate::failure::Failure;
use crate::words::count;

const LABEL: &str = "A&E";
/// What the reader calls a wrong passcode, and a share that is gone.
const WRONG: &str = "SHLInvalidPasscodeError";
const GONE: &str = "SHLManifestNotFoundError";

/// What came of it, in a sentence; `None` where no reader is there.
pub(super) fn tell(stage: &Stage, screen: &Screen) -> Result<Option<String>, Failure> {
    screen.chapter("7. Mum shares at A&E, and stays in charge");
    let new =
        ["share", "new", "--sections", "growth,immunisations,allergies", "--opens", "3", "--label", LABEL];
    let made = stage.mum.run(screen, &new)?;
    let (id, link, passcode) = (text(&made, "/id")?, text(&made, "/link")?, text(&made, "/passcode")?);
    // It stays: the files of the relay are searched with it in them.
    let _standing = stage.mum.run_quietly(&new)?;
    let Some(reader) = &stage.reader else {
        screen.tell(
            "SKIPPED: no reader is here that is not ours. ./dev demo brings one, where Node.js is to be had.",
        );
        revoke(&stage.mum, screen, &id)?;
        return Ok(None);
    };
    let wrong = if passcode == "000000" { "000001" } else { "000000" };
    expect(&reader.open(&link, wrong)?, WRONG)?;
    screen.tell("A&E types a wrong passcode: refused.");
    let found = reader.open(&link, &passcode)?;
    let weights = list(&found, "/weights")?.len();
    if weights == 0 {
        return Err(failed("A&E's program found no weight in the share"));
    }
    let weights = count(weights, "weight", "weights");
    screen.tell(&format!(
        "A&E types the right one. Its program, which is not ours, reads {weights} among the rest."
    ));
    log_shows_both(&stage.mum, screen, &id)?;
    revoke(&stage.mum, screen, &id)?;
    expect(&reader.open(&link, &passcode)?, GONE)?;
    screen.tell("The share is gone.");
    Ok(Some(format!(
        "A reader that is not ours opened Mum's share and read {weights}; a wrong passcode and a revoked share were refused"
    )))
}

fn expect(answer: &Value, error: &str) -> Result<(), Failure> {
    match answer.pointer("/error").and_then(Value::as_str) {
        Some(found) if found == error => Ok(()),
        found => Err(failed(format!(
            "A&E's program was to say {error}, and said {}",
            found.unwrap_or("nothing of it")
        ))),
    }
}

fn log_shows_both(mum: &DemoPhone, screen: &Screen, id: &str) -> Result<(), Failure> {
    let log = mum.run(screen, &["share", "log", id])?;
    let accesses = list(&log, "/accesses")?;
    for access in accesses {
        let (what, who) = (text(access, "/what")?, text(access, "/said_to_be")?);
        screen.tell(&format!("{what}, said to be {who}"));
    }
    let happened: Vec<&str> =
        accesses.iter().filter_map(|access| access.pointer("/what")?.as_str()).collect();
    if happened == ["wrong-passcode", "opened"] {
        return Ok(());
    }
    Err(failed("the log does not show the wrong passcode and the opening"))
}

fn revoke(mum: &DemoPhone, screen: &Screen, id: &str) -> Result<(), Failure> {
    let revoked = mum.run(screen, &["share", "revoke", id])?;
    match text(&revoked, "/state")?.as_str() {
        "revoked" => Ok(()),
        state => Err(failed(format!("the share was to be revoked, and is {state}"))),
    }
}
