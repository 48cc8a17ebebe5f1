//! A further language, from a file that comes to the phone later.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;

use crate::template::{Template, templates};
use crate::texts::Texts;

/// The longest file. English has a tenth of it.
pub const FTL_BYTES_MAX: usize = 1 << 20;
/// The deepest that braces and brackets of a file may stand in each other: its reader goes down into each. No text has more
/// than four; what is above leaves room for brackets in sentences that are opened and not closed.
const NESTING_MAX: usize = 24;
/// The longest digits in a file: a longer number would not be one that plurals are counted by.
const DIGITS_MAX: usize = 9;

/// Why a file is no language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Nobody has reviewed it.
    #[error("expected a language that a speaker has reviewed, got one that nobody has")]
    NotReviewed,
    /// A text that is no tag of a language, or of one that is built in.
    #[error("expected the tag of a language that is not built in, such as \"pl\", got another text")]
    Tag,
    /// Too long.
    #[error("expected a file of at most {FTL_BYTES_MAX} bytes, got {got}")]
    TooLarge {
        /// How many.
        got: usize,
    },
    /// Not what Fluent can read.
    #[error(
        "expected a Fluent file of messages that are each given once, got one that is not, near byte {at}"
    )]
    Form {
        /// Where.
        at: usize,
    },
    /// A message that no id stands for, or that does more than put its arguments in.
    #[error("expected a text for {id} that only puts the arguments of the English in, got another")]
    Message {
        /// Its id.
        id: String,
    },
}

impl Texts {
    /// A further language. Messages that the file leaves out are said in English.
    ///
    /// A text may use the functions of this crate and choose by a number; it may not refer to other texts, and has the
    /// arguments that the English has: none is lost, none is made up.
    ///
    /// # Errors
    /// Nobody has reviewed it, or it is no file of this catalogue.
    pub fn load(tag: &str, ftl: &str, is_reviewed: bool) -> Result<Self, LoadError> {
        if !is_reviewed {
            return Err(LoadError::NotReviewed);
        }
        if Self::of(tag).is_some() {
            return Err(LoadError::Tag);
        }
        let language = tag.parse().map_err(|_| LoadError::Tag)?;
        check_size(ftl)?;
        let english = Self::english();
        let resource = read(ftl)?;
        check_messages(&resource, &english)?;
        Ok(Self::new(language, vec![Arc::new(resource)], Some(Box::new(english))))
    }
}

/// Before it is read: the reader follows every brace, and counts with every number.
fn check_size(ftl: &str) -> Result<(), LoadError> {
    if ftl.len() > FTL_BYTES_MAX {
        return Err(LoadError::TooLarge { got: ftl.len() });
    }
    let (mut depth, mut digits) = (0_usize, 0_usize);
    for (at, byte) in ftl.bytes().enumerate() {
        match byte {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        if depth > NESTING_MAX || digits > DIGITS_MAX {
            return Err(LoadError::Form { at });
        }
    }
    Ok(())
}

fn read(ftl: &str) -> Result<FluentResource, LoadError> {
    FluentResource::try_new(ftl.to_owned()).map_err(|(_, errors)| {
        let at = errors.first().map_or(0, |error| error.pos.start);
        LoadError::Form { at }
    })
}

fn check_messages(resource: &FluentResource, english: &Texts) -> Result<(), LoadError> {
    let known: BTreeMap<String, Template> =
        english.templates().into_iter().map(|template| (template.id.clone(), template)).collect();
    let mut seen = BTreeSet::new();
    for template in templates(resource) {
        let fits = known.get(&template.id).is_some_and(|english| english.variables() == template.variables());
        if !fits || !template.is_simple || !seen.insert(template.id.clone()) {
            return Err(LoadError::Message { id: template.id });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Arg;

    fn refused(ftl: &str) -> LoadError {
        Texts::load("pl", ftl, true).unwrap_err()
    }

    #[test]
    fn a_reviewed_file_is_a_language_and_english_says_the_rest() {
        let ftl = "count_day = { $count ->\n    [one] { $count } dzień\n   *[other] { $count } dni\n}\nage_born-today = urodzone dzisiaj\n";
        let polish = Texts::load("pl", ftl, true).unwrap();
        assert_eq!(polish.tag(), "pl");
        assert_eq!(polish.label("age.born-today").as_deref(), Some("urodzone dzisiaj"));
        let days = [("count".to_owned(), Arg::Number(1.0))];
        assert_eq!(polish.say("count.day", &days).as_deref(), Some("1 dzień"));
        assert_eq!(polish.label("month.3").as_deref(), Some("March"));
        assert_eq!(polish.labels()["age.born-today"], "urodzone dzisiaj");
        assert_eq!(polish.labels()["month.3"], "March");
    }

    #[test]
    fn what_nobody_reviewed_is_off() {
        assert_eq!(Texts::load("pl", "month_1 = styczeń\n", false).unwrap_err(), LoadError::NotReviewed);
    }

    #[test]
    fn a_language_that_is_built_in_is_not_replaced() {
        for tag in ["cy", "EN-gb", "no language", ""] {
            assert_eq!(Texts::load(tag, "", true).unwrap_err(), LoadError::Tag, "{tag}");
        }
    }

    #[test]
    fn a_text_loses_no_argument_and_does_nothing_else() {
        let wrong = [
            "age_days = dni\n",
            "age_days = { COUNT($weeks, of: \"day\") }\n",
            "age_born-today = { $name }\n",
            "age_born-today = { month_1 }\n",
            "age_born-today = { $x ->\n   *[some] a\n }\n",
            "age_born-today =\n    .hint = a\n",
            "-brand = Redbook\n",
            "no_such = a\n",
            "month_1 = a\nmonth_1 = b\n",
        ];
        for ftl in wrong {
            assert!(matches!(refused(ftl), LoadError::Message { .. }), "{ftl}");
        }
    }

    #[test]
    fn a_file_that_would_do_harm_is_not_read() {
        assert_eq!(refused(&"#".repeat(FTL_BYTES_MAX + 1)), LoadError::TooLarge { got: FTL_BYTES_MAX + 1 });
        let deep = format!("month_1 = {}1{}\n", "{".repeat(100_000), "}".repeat(100_000));
        let calls = format!("month_1 = {{ {}1{} }}\n", "DAY(".repeat(100_000), ")".repeat(100_000));
        let number = format!("month_1 = {{ 1.{} }}\n", "0".repeat(400));
        for ftl in [deep, calls, number, "month_1 = {".to_owned(), "junk\n".to_owned()] {
            assert!(matches!(refused(&ftl), LoadError::Form { .. }), "{}", &ftl[..20.min(ftl.len())]);
        }
    }

    /// Whatever a file says, reading it and speaking it ends.
    #[test]
    fn a_file_that_is_damaged_anywhere_does_no_harm() {
        let whole = "count_day = { $count ->\n    [one] { $count } a\n   *[other] { $count } b\n}\n\
                     dose-done = { WHAT($what) } { \"x\" } { DAY($date) }.\n\
                     growth_level = { FIXED($centile, digits: 1) }\nmonth_1 = c # d\n";
        let marks =
            [b'{', b'}', b'(', b'$', b'"', b'\n', b' ', b'*', b'[', b'-', b'>', b'=', b'#', b'9', b'.', b','];
        let mut seed = 1_u64;
        let mut chance = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap() % below
        };
        for _ in 0..400 {
            let mut bytes = whole.as_bytes().to_vec();
            for _ in 0..=chance(3) {
                let at = chance(bytes.len());
                match chance(3) {
                    0 => bytes[at] = marks[chance(marks.len())],
                    1 => bytes.insert(at, marks[chance(marks.len())]),
                    _ => drop(bytes.remove(at)),
                }
            }
            if let Ok(texts) = Texts::load("pl", &String::from_utf8(bytes).unwrap(), true) {
                let args =
                    [("count".to_owned(), Arg::Number(1.0)), ("what".to_owned(), Arg::Text("menb:2".into()))];
                texts.ids().iter().for_each(|id| drop(texts.say(id, &args)));
            }
        }
    }

    #[test]
    fn a_text_that_puts_in_too_much_is_not_said() {
        let long = format!("due-was-recorded-undated = {}\n", "{ WHAT($what) }".repeat(200));
        let polish = Texts::load("pl", &long, true).unwrap();
        assert_eq!(
            polish.say("due-was-recorded-undated", &[("what".to_owned(), Arg::Text("menb".into()))]),
            None
        );
    }
}
