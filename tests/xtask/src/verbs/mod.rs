//! The verbs, one a file, and the table that finds them.

mod android;
mod bench;
mod ci;
mod deny;
mod fhir;
mod fuzz;
mod growth;
mod invariants;
mod kotlin;
mod messages;
mod mutants;
mod package;
mod reader;
mod sim;
mod size;
mod swift;
mod targets;
mod test;
mod viewer;

use crate::shell::TaskError;

/// One verb of `cargo xtask`.
struct Verb {
    name: &'static str,
    summary: &'static str,
    help: &'static str,
    run: fn(&[String]) -> Result<(), TaskError>,
}

/// In the order in which help lists them.
const VERBS: [&Verb; 19] = [
    &test::VERB,
    &ci::VERB,
    &invariants::VERB,
    &reader::VERB,
    &growth::VERB,
    &viewer::VERB,
    &fhir::VERB,
    &kotlin::VERB,
    &swift::VERB,
    &android::VERB,
    &size::VERB,
    &targets::VERB,
    &package::VERB,
    &messages::VERB,
    &mutants::VERB,
    &sim::VERB,
    &fuzz::VERB,
    &bench::VERB,
    &deny::VERB,
];

/// Runs the verb that `args` names first, with the rest as its arguments.
pub(crate) fn dispatch(args: &[String]) -> Result<(), TaskError> {
    let Some((name, rest)) = args.split_first() else {
        print!("{}", overview());
        return Ok(());
    };
    match find(name) {
        Some(verb) if asks_for_help(rest) => print!("{}", verb.help),
        Some(verb) => return (verb.run)(rest),
        None if is_help(name) => print!("{}", help_for(rest)?),
        None => return Err(TaskError::UnknownVerb { name: name.clone() }),
    }
    Ok(())
}

fn find(name: &str) -> Option<&'static Verb> {
    VERBS.into_iter().find(|verb| verb.name == name)
}

fn is_help(word: &str) -> bool {
    ["help", "--help", "-h"].contains(&word)
}

/// Only as the first argument: further on it belongs to the program that the verb runs.
fn asks_for_help(rest: &[String]) -> bool {
    rest.first().is_some_and(|word| word == "--help" || word == "-h")
}

fn help_for(rest: &[String]) -> Result<String, TaskError> {
    let Some(name) = rest.first() else {
        return Ok(overview());
    };
    let verb = find(name).ok_or_else(|| TaskError::UnknownVerb { name: name.clone() })?;
    Ok(verb.help.to_owned())
}

fn overview() -> String {
    let mut text = String::from("cargo xtask VERB [ARGS]; cargo xtask help VERB says more.\n\n");
    for verb in VERBS {
        text.push_str(&format!("  {:<11} {}\n", verb.name, verb.summary));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn every_verb_has_its_own_name_and_help_with_an_example() {
        for verb in VERBS {
            assert_eq!(find(verb.name).map(|found| found.summary), Some(verb.summary));
            let example = format!("  cargo xtask {}", verb.name);
            assert!(verb.help.contains(&example), "help of {} has no example", verb.name);
        }
    }

    #[test]
    fn an_unknown_verb_is_an_error_that_names_it() {
        let failure = dispatch(&words(&["tset"])).unwrap_err();
        assert!(failure.to_string().contains("tset"));
        assert!(dispatch(&words(&["help", "tset"])).is_err());
    }

    #[test]
    fn help_is_not_an_error() {
        for args in [&[][..], &["help"], &["--help"], &["help", "ci"], &["sim", "--help"]] {
            dispatch(&words(args)).unwrap();
        }
    }
}
