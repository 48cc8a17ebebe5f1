//! Asks a person for what is missing. A script is refused instead, with what it should give.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::failure::{Failure, UnitChoice};

/// How often the same is asked.
const TRIES_MAX: usize = 3;

/// Whether, and whom, to ask.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ask {
    somebody_is_there: bool,
}

impl Ask {
    /// Asks only where a person types and reads, and not for `--json`.
    pub(crate) fn new(json: bool) -> Self {
        Self { somebody_is_there: !json && io::stdin().is_terminal() && io::stderr().is_terminal() }
    }

    /// Whether a person is there.
    pub(crate) const fn somebody_is_there(self) -> bool {
        self.somebody_is_there
    }

    /// What was given, or else what the person answers.
    pub(crate) fn text(
        self,
        given: Option<String>,
        question: &str,
        missing: (&'static str, &'static str),
    ) -> Result<String, Failure> {
        let (what, give) = missing;
        if let Some(text) = given {
            return Ok(text);
        }
        for _ in 0..self.tries() {
            match line(&format!("{question} "))? {
                Some(answer) if !answer.trim().is_empty() => return Ok(answer.trim().to_owned()),
                Some(_) => {}
                None => break,
            }
        }
        Err(Failure::Missing { what, give })
    }

    /// What was given, or else what the person answers, until it can be read.
    pub(crate) fn parsed<T>(
        self,
        given: Option<String>,
        question: &str,
        missing: (&'static str, &'static str),
        parse: impl Fn(&str) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let is_given = given.is_some();
        let mut result = self.settled(parse(&self.text(given, question, missing)?), &parse);
        for _ in 1..self.tries() {
            match &result {
                Err(failure) if !is_given => say(&format!("  {failure}.")),
                _ => break,
            }
            result = self.settled(parse(&self.text(None, question, missing)?), &parse);
        }
        result
    }

    /// What was read; a number whose unit is not clear, as the person chooses.
    pub(crate) fn settled<T>(
        self,
        read: Result<T, Failure>,
        parse: impl Fn(&str) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match read {
            Err(Failure::WhichUnit { what, reason, choices }) if self.somebody_is_there => {
                match choose(&choices)? {
                    Some(choice) => parse(&choice.value),
                    None => Err(Failure::WhichUnit { what, reason, choices }),
                }
            }
            read => read,
        }
    }

    /// Whether the person says yes. A script never does.
    pub(crate) fn yes(self, question: &str) -> Result<bool, Failure> {
        if !self.somebody_is_there {
            return Ok(false);
        }
        let answer = line(&format!("{question} [y/N] "))?.unwrap_or_default();
        Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
    }

    const fn tries(self) -> usize {
        if self.somebody_is_there { TRIES_MAX } else { 0 }
    }
}

/// Which of them the person means; `None` for none.
fn choose(choices: &[UnitChoice]) -> Result<Option<&UnitChoice>, Failure> {
    say("Which is meant?");
    for (place, choice) in choices.iter().enumerate() {
        say(&format!("  {}  {}", place + 1, choice.says()));
    }
    let answer = line(&format!("1 to {}, or nothing for none of them: ", choices.len()))?;
    Ok(answer.and_then(|answer| chosen(&answer, choices)))
}

/// By its place, from 1.
fn chosen<'c, T>(answer: &str, choices: &'c [T]) -> Option<&'c T> {
    let place: usize = answer.trim().parse().ok()?;
    choices.get(place.checked_sub(1)?)
}

/// Says something to the person, beside the answer.
pub(crate) fn say(text: &str) {
    let _nowhere_to_say = writeln!(io::stderr().lock(), "{text}");
}

/// The next line of standard input; `None` at its end.
pub(crate) fn line(prompt: &str) -> Result<Option<String>, Failure> {
    let mut err = io::stderr().lock();
    write!(err, "{prompt}").and_then(|()| err.flush()).map_err(Failure::Terminal)?;
    drop(err);
    let mut line = String::new();
    let len = io::stdin().lock().read_line(&mut line).map_err(Failure::Terminal)?;
    Ok((len > 0).then_some(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_made_by_its_place_and_by_nothing_else() {
        let choices = ["4.2 kg", "1.905 kg"];
        assert_eq!(chosen(" 2 \n", &choices), Some(&"1.905 kg"));
        for none in ["", "0", "3", "-1", "kg", "1.5", "y"] {
            assert_eq!(chosen(none, &choices), None, "{none}");
        }
    }
}
