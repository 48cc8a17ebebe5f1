//! What the person watching sees. In colour only on a terminal; nothing at all for a script.

use super::stage::Stage;
use crate::output;

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const GREEN: &str = "\x1b[32m";
const RESET: &str = "\x1b[0m";
/// Longer arguments, as an invitation's link, are cut.
const ARGUMENT_LEN_MAX: usize = 60;

/// The screen.
pub(super) struct Screen {
    is_on: bool,
    colour: bool,
}

impl Screen {
    pub(super) const fn new(is_on: bool, colour: bool) -> Self {
        Self { is_on, colour }
    }

    /// A chapter of the story.
    pub(super) fn chapter(&self, title: &str) {
        self.show(&format!("\n{}", self.dressed(BOLD, title)));
    }

    /// What happens.
    pub(super) fn tell(&self, text: &str) {
        for line in text.lines() {
            self.show(format!("   {line}").trim_end());
        }
    }

    /// A command that somebody types.
    pub(super) fn command(&self, who: &str, args: &[&str]) {
        let words = args.iter().map(|arg| quoted(arg)).collect::<Vec<_>>().join(" ");
        let line = format!("{who:<15} $ redbook {words}");
        self.show(&format!("   {}", self.dressed(DIM, &line)));
    }

    /// Something that holds.
    pub(super) fn holds(&self, what: &str) {
        self.show(&format!("   {} {what}", self.dressed(GREEN, "ok")));
    }

    /// How to go on after the demo.
    pub(super) fn go_on_by_hand(&self, stage: &Stage) {
        self.chapter("To go on by hand");
        let program = std::env::current_exe().unwrap_or_else(|_| "redbook".into());
        let program = program.display();
        let phones = stage.phones().map(|phone| format!("{program} --home {} show", phone.home().display()));
        let relay = stage.relay.command().map(|command| format!("{command} &"));
        for line in relay.into_iter().chain(phones) {
            self.tell(&line);
        }
    }

    fn show(&self, line: &str) {
        if self.is_on {
            // Whoever stopped watching does not stop the story.
            let _gone = output::line(line);
        }
    }

    fn dressed(&self, dress: &str, text: &str) -> String {
        if self.colour { format!("{dress}{text}{RESET}") } else { text.to_owned() }
    }
}

fn quoted(arg: &str) -> String {
    if arg.chars().count() > ARGUMENT_LEN_MAX {
        return format!("'{}...'", arg.chars().take(ARGUMENT_LEN_MAX / 3).collect::<String>());
    }
    let plain = |c: char| c.is_alphanumeric() || "-+_./:=,".contains(c);
    if !arg.is_empty() && arg.chars().all(plain) { arg.to_owned() } else { format!("\"{arg}\"") }
}
