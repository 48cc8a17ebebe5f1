//! The catalogue as a whole: what every file and every language has to hold.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;

use crate::texts::key_of;
use crate::{Arg, Form, Piece, Template, Texts, catalogue};

fn languages() -> impl Iterator<Item = Texts> {
    Texts::languages().iter().map(|language| Texts::of(language.tag).unwrap())
}

fn by_id(texts: &Texts) -> BTreeMap<String, Template> {
    texts.templates().into_iter().map(|template| (template.id.clone(), template)).collect()
}

#[test]
fn every_file_is_read_whole_and_no_id_is_given_twice() {
    for texts in languages() {
        for ftl in catalogue::files(texts.tag()).unwrap() {
            let resource = FluentResource::try_new((*ftl).to_owned()).map_err(|(_, errors)| errors).unwrap();
            assert!(resource.entries().all(|entry| !matches!(entry, Entry::Junk { .. })), "{}", texts.tag());
        }
        let mut seen = BTreeSet::new();
        for template in texts.templates() {
            assert!(template.is_simple, "{} {} only puts its arguments in", texts.tag(), template.id);
            assert!(seen.insert(template.id.clone()), "{} {}", texts.tag(), template.id);
        }
    }
}

#[test]
fn no_two_ids_are_one_name_on_android() {
    let names: BTreeSet<String> =
        Texts::english().ids().iter().map(|id| key_of(id).replace('-', "_")).collect();
    assert_eq!(names.len(), Texts::english().ids().len());
}

#[test]
fn every_language_says_what_english_says_with_the_same_arguments() {
    let english = by_id(&Texts::english());
    for texts in languages() {
        let own = by_id(&texts);
        let missing: Vec<&String> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", texts.tag());
        for (id, template) in &own {
            let Some(english) = english.get(id) else { panic!("{} has {id}, English has not", texts.tag()) };
            assert_eq!(template.variables(), english.variables(), "{} {id}", texts.tag());
        }
    }
}

/// English has no "two", and Welsh has all six.
#[test]
fn plurals_are_those_of_the_language() {
    for texts in languages() {
        let categories: &[&str] = match texts.tag() {
            "en" => &["zero", "one", "other"],
            _ => &["zero", "one", "two", "few", "many", "other"],
        };
        for template in texts.templates() {
            let Form::Counted { forms, .. } = &template.form else { continue };
            let known = |(category, _): &(String, Vec<Piece>)| categories.contains(&category.as_str());
            assert!(forms.iter().all(known), "{} {}", texts.tag(), template.id);
            assert_eq!(forms.last().unwrap().0, "other", "{} {}", texts.tag(), template.id);
        }
    }
}

#[test]
fn every_message_can_be_said() {
    for texts in languages() {
        for template in texts.templates() {
            for count in [0.0, 1.0, 2.0, 3.0, 5.0, 6.0, 12.0] {
                let args = samples(&template, count);
                let said = texts
                    .say(&template.id, &args)
                    .unwrap_or_else(|| panic!("{} {}", texts.tag(), template.id));
                assert!(!said.contains(['{', '}', '\u{1F}', '$']), "{}: {said}", template.id);
                assert!(!said.trim().is_empty() && !said.contains("  "), "{}: {said:?}", template.id);
            }
        }
    }
}

/// An argument of the right sort for everything that goes into a message.
fn samples(template: &Template, count: f64) -> Vec<(String, Arg)> {
    let counted = match &template.form {
        Form::Counted { by, .. } => Some((by.clone(), Arg::Number(count))),
        Form::One(_) => None,
    };
    let placed = template.pieces().filter_map(|piece| match piece {
        Piece::Text(_) => None,
        // In a message about an age these are ids of others.
        Piece::Argument { name, .. }
            if template.id.starts_with("age.") && ["age", "corrected"].contains(&name.as_str()) =>
        {
            Some((name.clone(), Arg::Text("age.born-today".into())))
        }
        Piece::Argument { name, by } => Some((name.clone(), sample(by, count))),
    });
    let mut args: BTreeMap<String, Arg> = placed.collect();
    args.extend(counted);
    args.into_iter().collect()
}

fn sample(by: &str, count: f64) -> Arg {
    match by.split(' ').next().unwrap_or_default() {
        "DAY" => Arg::Text("2026-03-14".into()),
        "WEEKS" => Arg::Text("39+4".into()),
        "WHAT" => Arg::Text("menb:2".into()),
        "WORD" => Arg::Text("a-word".into()),
        "LIST" => Arg::List(vec!["menb:1".into(), "hearing".into()]),
        "" => Arg::Text("something".into()),
        _ => Arg::Number(count),
    }
}

#[test]
fn every_vocabulary_and_every_counted_word_has_its_words() {
    let english = by_id(&Texts::english());
    for template in english.values() {
        for piece in template.pieces() {
            let Piece::Argument { by, .. } = piece else { continue };
            let Some((_, of)) = by.split_once(" of ") else { continue };
            let prefix = if by.starts_with("COUNT") { format!("count.{of}") } else { format!("{of}.") };
            assert!(english.keys().any(|id| id.starts_with(&prefix)), "{}: {by}", template.id);
        }
    }
}

#[test]
fn what_is_said_of_no_argument_is_a_label() {
    let labels = Texts::of("cy").unwrap().labels();
    assert_eq!(labels["month.3"], "Mawrth");
    assert_eq!(labels["error.relay-busy"], Texts::of("cy").unwrap().label("error.relay-busy").unwrap());
    assert!(!labels.contains_key("age.days"));
}
