//! docs/protocol.md §6 says what the declarations say: the rows of its table are made from them.

use std::fmt::Write;

use crate::declared::{Choice, Field, Shape, Slot, Visit};
use crate::kind::{Kind, Payload, class_name};
use crate::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX};

/// "0: **vaccine** line", with "**" around what must be there.
struct Row(Vec<(u64, String)>);

impl Visit for Row {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let name = if field.required { format!("**{}**", field.name) } else { field.name.to_owned() };
        let holds = match slot.shape() {
            Shape::Text if field.text_len_max == TEXT_LEN_MAX => "line".to_owned(),
            Shape::Text if field.text_len_max == NOTE_LEN_MAX => "text".to_owned(),
            Shape::Text => format!("text of {} bytes", field.text_len_max),
            Shape::Number => "number".to_owned(),
            Shape::Flag => "flag".to_owned(),
            Shape::YesNo => "yes or no".to_owned(),
            Shape::Weight => "g".to_owned(),
            Shape::Length => "mm".to_owned(),
            Shape::Gestation => "days".to_owned(),
            Shape::Date => "date".to_owned(),
            Shape::Choice(choices) => choice(choices),
            Shape::Record => "record id".to_owned(),
        };
        // The one field whose unit another decides.
        let holds = if field.bare { "g or mm".to_owned() } else { holds };
        self.0.push((field.key, format!("{}: {name} {holds}", field.key)));
    }
}

fn choice(choices: &[Choice]) -> String {
    let known: Vec<String> =
        choices.iter().map(|choice| format!("{} {}", choice.code, choice.name)).collect();
    format!("({})", known.join(", "))
}

fn row(kind: Kind) -> String {
    let spec = kind.spec().unwrap();
    let classes: Vec<&str> = spec.classes.iter().map(|class| class_name(*class)).collect();
    let classes = if classes.is_empty() { "that of its target".to_owned() } else { classes.join(" or ") };
    let mut fields = Row(Vec::new());
    Payload::empty(kind).unwrap().walk(&mut fields);
    fields.0.sort();
    let mut row = format!("| {} | {} | {classes} | ", kind.code(), spec.name);
    for (at, (_, field)) in fields.0.iter().enumerate() {
        write!(row, "{}{field}", if at == 0 { "" } else { "; " }).unwrap();
    }
    row + " |"
}

#[test]
fn the_paper_has_every_kind_with_every_field() {
    let paper = include_str!("../../../../docs/protocol.md");
    let rows: Vec<String> = Kind::ALL.iter().map(|kind| row(*kind)).collect();
    assert!(paper.contains(&rows.join("\n")), "docs/protocol.md wants these rows:\n{}", rows.join("\n"));
}

#[test]
fn no_key_and_no_name_stands_twice_in_a_kind() {
    struct Names(Vec<u64>, Vec<String>);
    impl Visit for Names {
        fn field(&mut self, field: Field, _slot: &mut dyn Slot) {
            self.0.push(field.key);
            self.1.extend(
                [field.name.to_owned(), field.option_name()]
                    .into_iter()
                    .take(if field.name == field.option_name() { 1 } else { 2 }),
            );
        }
    }
    for kind in Kind::ALL {
        let mut names = Names(Vec::new(), Vec::new());
        Payload::empty(*kind).unwrap().walk(&mut names);
        let Names(mut keys, mut names) = names;
        let (key_count, name_count) = (keys.len(), names.len());
        keys.sort_unstable();
        names.sort_unstable();
        keys.dedup();
        names.dedup();
        assert_eq!((keys.len(), names.len()), (key_count, name_count), "{kind:?}");
        assert_eq!(keys.last().map(|last| last + 1), Some(key_count as u64), "{kind:?}: keys without gaps");
    }
}

/// A choice is shown by its name, and one of a later version by its number in digits: they must not be mistaken.
#[test]
fn no_choice_is_named_in_digits_or_has_a_number_or_name_twice() {
    struct Choices(usize);
    impl Visit for Choices {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            let Shape::Choice(choices) = slot.shape() else { return };
            for choice in choices {
                let same =
                    choices.iter().filter(|other| other.code == choice.code || other.name == choice.name);
                assert_eq!(same.count(), 1, "{}: {}", field.name, choice.name);
                assert!(choice.name.starts_with(|first: char| first.is_ascii_lowercase()), "{}", choice.name);
                assert!(!choice.words.is_empty());
                self.0 += 1;
            }
        }
    }
    let mut choices = Choices(0);
    for kind in Kind::ALL {
        Payload::empty(*kind).unwrap().walk(&mut choices);
    }
    assert!(choices.0 > 60, "only {} choices were looked at", choices.0);
}
