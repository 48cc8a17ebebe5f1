//! Who the child is, with who said it.

use redbook_app::{ProfileFieldSigned, ProfileSigned, ProfileValueSigned};

use super::entry::field_name;
use super::table::table;
use super::{clean, person, short};

/// The profile; values that disagree stand side by side.
pub(crate) fn profile(profile: &ProfileSigned) -> String {
    let rows: Vec<[String; 4]> = profile.fields.iter().flat_map(field).collect();
    table(&rows)
}

fn field(field: &ProfileFieldSigned) -> Vec<[String; 4]> {
    let rows = field.values.iter().enumerate().map(|(place, value)| {
        let name = if place == 0 { field_name(&field.field) } else { String::new() };
        let id = value.said_by.first().map(|said| short(&said.entry).to_owned()).unwrap_or_default();
        let pick = if field.disagreement { format!("pick: {id}") } else { String::new() };
        [name, said(field, value), said_by(value), pick]
    });
    rows.collect()
}

fn said(field: &ProfileFieldSigned, value: &ProfileValueSigned) -> String {
    let check = if value.doubts.is_empty() { "" } else { "  [check]" };
    let quote = if field.disagreement { "\"" } else { "" };
    format!("{quote}{}{quote}{check}", clean(&value.value))
}

fn said_by(value: &ProfileValueSigned) -> String {
    let names: Vec<String> = value.said_by.iter().map(|said| person::author(&said.written_by)).collect();
    format!("said by {}", names.join(" and "))
}
