//! A screen without a camera for the tests of the apps: the page of docs/protocol.md §11.8 at a real relay, as a program of its
//! own. The apps' tests are in languages that have not all its parts.

use std::env;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use screen::Screen;

#[path = "../../../core/cli/tests/common/screen.rs"]
#[allow(dead_code, reason = "what only a stranger or a later reader does is not played here")]
mod screen;

const HELP: &str = "\
screen RELAY NUMBER    plays a screen; NUMBER makes its code another one

It says what a person sees there, a line each: the code; the six digits, once a phone has said hello; `came`, once the phone
has sent the link.";

/// As a page does; not so often that the relay would have it wait.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// A test that has died does not end it.
const LIFETIME: Duration = Duration::from_secs(120);

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let [relay, number] = args.as_slice() else {
        eprintln!("{HELP}");
        return ExitCode::FAILURE;
    };
    let Ok(number) = number.parse() else {
        eprintln!("{HELP}");
        return ExitCode::FAILURE;
    };
    play(&Screen::new(number), relay).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

/// Nothing where its time is over.
fn play(screen: &Screen, relay: &str) -> Option<()> {
    let end = Instant::now() + LIFETIME;
    println!("{}", screen.code());
    let phone = until(end, || screen.hello(relay))?;
    assert_eq!(screen.answer(relay), 200, "the relay takes the answer");
    println!("{}", screen.digits(&phone));
    until(end, || screen.link(relay, &phone))?;
    println!("came");
    Some(())
}

/// Looks until something is there.
#[expect(clippy::disallowed_methods, reason = "a page looks now and then, and this plays one")]
fn until<T>(end: Instant, look: impl Fn() -> Option<T>) -> Option<T> {
    while Instant::now() < end {
        if let Some(found) = look() {
            return Some(found);
        }
        sleep(LOOK_EVERY);
    }
    None
}
