//! Looking into JSON that others wrote, without believing that it has the shape it should.

use redbook_record::When;
use serde_json::Value as Json;

use crate::clean::page;

/// A text member.
pub(super) fn text<'j>(json: &'j Json, member: &str) -> Option<&'j str> {
    json.get(member)?.as_str()
}

/// The elements of a member; none where it is no array.
pub(super) fn list<'j>(json: &'j Json, member: &str) -> &'j [Json] {
    json.get(member).and_then(Json::as_array).map_or(&[], Vec::as_slice)
}

/// A text member, clean.
pub(super) fn words(json: &Json, member: &str) -> Option<String> {
    page(text(json, member)?)
}

/// The codes of a concept: system and code.
pub(super) fn codes(concept: &Json) -> impl Iterator<Item = (&str, &str)> {
    list(concept, "coding").iter().filter_map(|coding| Some((text(coding, "system")?, text(coding, "code")?)))
}

/// A concept in words: its text, else what one of its codes is displayed as.
pub(super) fn concept(concept: &Json) -> Option<String> {
    words(concept, "text").or_else(|| display(concept))
}

/// What one of the codes of a concept is displayed as.
pub(super) fn display(concept: &Json) -> Option<String> {
    list(concept, "coding").iter().find_map(|coding| words(coding, "display"))
}

/// A member that is a concept, in words.
pub(super) fn concept_in(json: &Json, member: &str) -> Option<String> {
    concept(json.get(member)?)
}

/// A `date`, `dateTime` or `instant`; the seconds are not kept.
pub(super) fn when(text: &str) -> Option<When> {
    let Some((date, time)) = text.split_once('T') else { return text.parse().ok() };
    let clock = time.get(.."09:30".len())?;
    // Without an offset it is not known which minute it was; the day still is.
    let Some(offset) = time.find(['Z', '+', '-']).and_then(|at| time.get(at..)) else {
        return date.parse().ok();
    };
    format!("{date}T{clock}{offset}").parse().ok()
}

/// A member that is a date.
pub(super) fn when_in(json: &Json, member: &str) -> Option<When> {
    when(text(json, member)?)
}

/// The words of a reference: its display, or the name of a contained resource that it points at.
pub(super) fn named(resource: &Json, reference: &Json) -> Option<String> {
    words(reference, "display").or_else(|| {
        let id = text(reference, "reference")?.strip_prefix('#')?;
        name(list(resource, "contained").iter().find(|one| text(one, "id") == Some(id))?)
    })
}

/// What somebody or something is called.
pub(super) fn name(resource: &Json) -> Option<String> {
    if text(resource, "resourceType") == Some("Medication") {
        let is_mistake = text(resource, "status") == Some("entered-in-error");
        return concept_in(resource, "code").filter(|_| !is_mistake);
    }
    match resource.get("name")? {
        Json::String(name) => page(name),
        Json::Array(names) => names.iter().find_map(human_name),
        _ => None,
    }
}

/// A name as it is read: its text, else its parts.
pub(super) fn human_name(name: &Json) -> Option<String> {
    let parts = || {
        let given = list(name, "given").iter().filter_map(Json::as_str);
        let all: Vec<&str> = list(name, "prefix")
            .iter()
            .filter_map(Json::as_str)
            .chain(given)
            .chain(text(name, "family"))
            .collect();
        page(&all.join(" "))
    };
    words(name, "text").or_else(parts)
}

/// A `value[x]` in words that a field can read back.
pub(super) fn value(json: &Json) -> Option<String> {
    if let Some(quantity) = json.get("valueQuantity") {
        let unit = text(quantity, "code").or_else(|| text(quantity, "unit")).unwrap_or_default();
        return page(&format!("{} {unit}", quantity.get("value")?));
    }
    let yes_or_no = |said: bool| if said { "yes" } else { "no" }.to_owned();
    words(json, "valueString")
        .or_else(|| json.get("valueInteger").and_then(Json::as_i64).map(|number| number.to_string()))
        .or_else(|| json.get("valueBoolean").and_then(Json::as_bool).map(yes_or_no))
        .or_else(|| concept_in(json, "valueCodeableConcept"))
        .or_else(|| {
            let said = text(json, "valueDateTime")?;
            when(said).map_or_else(|| page(said), |when| Some(when.to_string()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_loses_its_seconds_and_keeps_its_offset() {
        let read = |text: &str| when(text).map(|when| when.to_string());
        assert_eq!(read("2026-03-14T09:30:15.123+01:00").as_deref(), Some("2026-03-14T09:30+01:00"));
        assert_eq!(read("2026-03-14T09:30:15Z").as_deref(), Some("2026-03-14T09:30Z"));
        assert_eq!(read("2026-03").as_deref(), Some("2026-03"));
        assert_eq!(
            read("2026-03-14T09:30:00").as_deref(),
            Some("2026-03-14"),
            "which minute it was is not known"
        );
        for wrong in ["", "T", "2026-03-14T", "2026-13-14", "yesterdayTé"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
