//! Writes `bindings/src/drafts.rs`: a typed draft for every kind of entry, from the declarations of the kinds
//! (docs/adr/0024), so that a phone app cannot name a field that there is none of.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use redbook_record::{Choice, Field, Kind, Payload, Shape, Slot, Visit};

const HELP: &str = "\
drafts --check    bindings/src/drafts.rs is what the declarations say
drafts --write    write it";

const HEAD: &str = "\
//! Drafts of entries, typed. Made from the declarations of the kinds by `cargo run -p redbook-tests --bin drafts -- --write`: change those.

use redbook_app::{Kind, Value};

use crate::draft::{Fields, Given};
use crate::measured::MeasurementDraft;
";

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings/src/drafts.rs")
}

fn main() -> ExitCode {
    let made = source();
    match std::env::args().nth(1).as_deref() {
        Some("--check") if std::fs::read_to_string(file()).is_ok_and(|is| is == made) => {
            println!("the drafts are what the declarations say");
            ExitCode::SUCCESS
        }
        Some("--check") => {
            eprintln!("bindings/src/drafts.rs is not what the declarations say: run drafts --write");
            ExitCode::FAILURE
        }
        Some("--write") => match std::fs::write(file(), made) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{}: {error}", file().display());
                ExitCode::FAILURE
            }
        },
        _ => {
            eprintln!("{HELP}");
            ExitCode::FAILURE
        }
    }
}

struct Listed(Vec<(Field, Shape)>);

impl Visit for Listed {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        self.0.push((field, slot.shape()));
    }
}

fn source() -> String {
    let mut out = HEAD.to_owned();
    let mut kinds = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Retraction) {
        let (Some(spec), Some(mut payload)) = (kind.spec(), Payload::empty(*kind)) else { continue };
        let mut listed = Listed(Vec::new());
        payload.walk(&mut listed);
        let name = camel(spec.name);
        // Of a measurement the unit depends on what was measured: bindings/src/measured.rs.
        if *kind != Kind::Measurement {
            draft(&mut out, &name, spec.about, &listed.0);
        }
        kinds.push((name, spec.about));
    }
    all(&mut out, &kinds);
    out
}

fn draft(out: &mut String, name: &str, about: &str, fields: &[(Field, Shape)]) {
    for (field, shape) in fields {
        if let Shape::Choice(choices) = shape {
            choice(out, &choice_name(name, field), field.about, choices);
        }
    }
    let _ = write!(
        out,
        "\n/// {}.\n#[derive(Debug, Clone, PartialEq, uniffi::Record)]\npub struct {name}Draft {{\n",
        about.trim_end_matches('.')
    );
    for (field, shape) in fields {
        let _ = writeln!(out, "    /// {}{}.", field.about.trim_end_matches('.'), unit_words(*shape));
        let (kind, default) = field_type(name, field, *shape);
        if let Some(default) = default {
            let _ = writeln!(out, "    #[uniffi(default = {default})]");
        }
        let _ = writeln!(out, "    pub {}: {kind},", rust_name(field, *shape));
    }
    out.push_str("}\n");
    let _ = write!(
        out,
        "\nimpl Fields for {name}Draft {{\n    const KIND: Kind = Kind::{name};\n\n    fn fields(self) -> Vec<(&'static str, Given)> {{\n        vec![\n"
    );
    for (field, shape) in fields {
        let _ = writeln!(out, "            (\"{}\", {}),", field.name, value(field, *shape));
    }
    out.push_str("        ]\n    }\n}\n");
}

fn choice(out: &mut String, name: &str, about: &str, choices: &[Choice]) {
    let _ = write!(
        out,
        "\n/// {}.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]\npub enum {name} {{\n",
        about.trim_end_matches('.')
    );
    for choice in choices {
        let _ = writeln!(out, "    /// {}.\n    {},", capital(choice.words), variant(choice));
    }
    let _ = write!(
        out,
        "}}\n\nimpl From<{name}> for Given {{\n    fn from(choice: {name}) -> Self {{\n        Self::Is(Value::Choice(match choice {{\n"
    );
    for choice in choices {
        let _ = writeln!(out, "            {name}::{} => {},", variant(choice), choice.code);
    }
    out.push_str("        }))\n    }\n}\n");
}

fn all(out: &mut String, kinds: &[(String, &str)]) {
    out.push_str("\n/// What somebody writes down.\n#[derive(Debug, Clone, PartialEq, uniffi::Enum)]\npub enum Draft {\n");
    for (name, about) in kinds {
        let _ = writeln!(
            out,
            "    /// {}.\n    {name} {{\n        /// What it says.\n        draft: {name}Draft,\n    }},",
            about.trim_end_matches('.')
        );
    }
    out.push_str("}\n\nimpl Draft {\n    /// Its kind, and what its fields hold.\n    pub(crate) fn into_fields(self) -> (Kind, Vec<(&'static str, Given)>) {\n        match self {\n");
    for (name, _) in kinds {
        let _ = writeln!(out, "            Self::{name} {{ draft }} => ({name}Draft::KIND, draft.fields()),");
    }
    out.push_str("        }\n    }\n}\n");
}

fn field_type(kind: &str, field: &Field, shape: Shape) -> (String, Option<&'static str>) {
    let plain = match shape {
        Shape::Text | Shape::Date | Shape::Record => "String".to_owned(),
        Shape::Number | Shape::Weight | Shape::Length => "u32".to_owned(),
        Shape::Gestation => "u16".to_owned(),
        Shape::Flag => return ("bool".to_owned(), Some("false")),
        Shape::YesNo => "bool".to_owned(),
        Shape::Choice(_) => choice_name(kind, field),
    };
    if field.required { (plain, None) } else { (format!("Option<{plain}>"), Some("None")) }
}

fn value(field: &Field, shape: Shape) -> String {
    let it = format!("self.{}", rust_name(field, shape));
    let made = match shape {
        Shape::Text => "Given::text",
        Shape::Date => "Given::date",
        Shape::Record => "Given::record",
        Shape::Number => "Given::number",
        Shape::Weight => "Given::grams",
        Shape::Length => "Given::millimetres",
        Shape::Gestation => "Given::days",
        Shape::Flag => return format!("Given::flag({it})"),
        Shape::YesNo => "Given::yes_no",
        Shape::Choice(_) => "Given::from",
    };
    if field.required { format!("{made}({it})") } else { format!("Given::maybe({it}, {made})") }
}

/// A quantity's name has its unit.
fn rust_name(field: &Field, shape: Shape) -> String {
    match shape {
        Shape::Weight => format!("{}_g", field.name),
        Shape::Length => format!("{}_mm", field.name),
        Shape::Gestation => format!("{}_days", field.name),
        _ => field.name.to_owned(),
    }
}

const fn unit_words(shape: Shape) -> &'static str {
    match shape {
        Shape::Weight => ", in grams",
        Shape::Length => ", in millimetres",
        Shape::Gestation => ", in days",
        Shape::Date => ", as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`",
        Shape::Record => ", as 64 hexadecimal digits",
        _ => "",
    }
}

fn choice_name(kind: &str, field: &Field) -> String {
    format!("{kind}{}", camel(field.name))
}

fn variant(choice: &Choice) -> String {
    let name = camel(choice.name);
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("N{name}") } else { name }
}

fn camel(name: &str) -> String {
    name.split(['_', '-', ' ']).map(capital).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
