//! Letting somebody into the record: a link, a code compared, an admission.

use super::failed;
use super::phone::{DemoPhone, text};
use super::screen::Screen;
use crate::failure::Failure;

/// Mum invites somebody, they take it up, both compare the code, Mum lets them in.
pub(super) fn join_in(screen: &Screen, mum: &DemoPhone, newcomer: &DemoPhone) -> Result<(), Failure> {
    let invitation = mum.run(screen, &["invite", "--role", newcomer.role])?;
    let link = text(&invitation, "/link")?;
    expect_state(&newcomer.run(screen, &["join", &link])?, "asked")?;
    mum.run(screen, &["invite", "--list"])?;
    let joined = newcomer.run(screen, &["join"])?;
    expect_state(&joined, "code-ready")?;
    let code = text(&joined, "/code")?;
    screen
        .tell(&format!("{}'s phone shows {code}. They read it out; Mum types what she hears.", newcomer.who));
    mum.run(screen, &["approve", &code])?;
    expect_state(&newcomer.run(screen, &["join"])?, "member")
}

fn expect_state(joined: &serde_json::Value, expected: &str) -> Result<(), Failure> {
    match text(joined, "/state")? {
        state if state == expected => Ok(()),
        state => Err(failed(format!("joining is expected to be at \"{expected}\", it is at \"{state}\""))),
    }
}
