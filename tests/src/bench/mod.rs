//! The measurements of `cargo xtask bench`.
//!
//! Every figure has its baseline beside it: the bare work that nothing can do without, timed in the same run, turn by turn
//! with what is measured, so that a busy machine slows both. What is compared is the median over the turns.

mod args;
mod bare;
mod bytes;
mod chains;
mod entries;
mod family;
mod home;
mod load;
mod measure;
mod open;
mod opening_parts;
mod phone_to_phone;
mod relay;
mod relay_parts;
mod report;
mod rig;
mod save;
mod server;
mod share;
mod take_in;

use std::process::ExitCode;

use args::{Args, HELP};
use report::Report;

/// One measurement: its name on the command line, and what it does.
type Bench = (&'static str, fn(&mut Report));

const BENCHES: [Bench; 9] = [
    ("save", save::run),
    ("open", open::run),
    ("home", home::run),
    ("bytes", bytes::run),
    ("phone-to-phone", phone_to_phone::run),
    ("relay", relay::run),
    ("relay-parts", relay_parts::run),
    ("take-in", take_in::run),
    ("share", share::run),
];

/// Runs what is asked for.
pub(crate) fn main() -> ExitCode {
    match Args::parse(std::env::args().skip(1)) {
        Args::Help => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        Args::Unknown(word) => {
            eprintln!("no measurement or option is called {word}\n\n{HELP}");
            ExitCode::FAILURE
        }
        Args::Rig(shape, folder) => rig::main(shape, &folder),
        Args::Run { check, names } => measure_all(check, &names),
    }
}

fn measure_all(check: bool, names: &[String]) -> ExitCode {
    let mut report = Report::default();
    for (name, run) in BENCHES {
        if names.is_empty() || names.iter().any(|asked| asked == name) {
            report.begin(name);
            run(&mut report);
        }
    }
    let missed = report.missed();
    println!("\n{} measured, {missed} missed", report.len());
    if check && missed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
