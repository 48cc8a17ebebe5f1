//! `Localizable.xcstrings`: one file with every language, as Xcode 15 and later read it.

use redbook_messages::{Form, Language, Piece};
use serde_json::{Map, Value, json};

use super::Message;
use crate::shell::TaskError;

/// The file.
pub(super) fn catalogue(messages: &[Message]) -> Result<String, TaskError> {
    let strings: Map<String, Value> =
        messages.iter().map(|message| (message.id.clone(), string(message))).collect();
    let file = json!({ "sourceLanguage": "en", "strings": strings, "version": "1.0" });
    let text = serde_json::to_string_pretty(&file)
        .map_err(|error| TaskError::Unreadable { what: "the catalogue", why: error.to_string() })?;
    Ok(format!("{text}\n"))
}

fn string(message: &Message) -> Value {
    let said = message.said.iter();
    let localizations: Map<String, Value> = said
        .map(|(language, form)| (language.tag.to_owned(), localization(message, language, form)))
        .collect();
    json!({ "extractionState": "manual", "localizations": localizations })
}

fn localization(message: &Message, language: &Language, form: &Form) -> Value {
    let unit = |pieces: &[Piece]| {
        let state = if language.is_reviewed { "translated" } else { "needs_review" };
        json!({ "stringUnit": { "state": state, "value": text(message, pieces) } })
    };
    let forms = message.forms(form);
    match forms.as_slice() {
        [(_, pieces)] if message.counted_by.is_none() => unit(pieces),
        forms => {
            let plural: Map<String, Value> =
                forms.iter().map(|(category, pieces)| ((*category).to_owned(), unit(pieces))).collect();
            json!({ "variations": { "plural": plural } })
        }
    }
}

/// A plural is chosen by the number among its places; all else is a text.
fn text(message: &Message, pieces: &[Piece]) -> String {
    let has_places = !message.places.is_empty();
    let plain = |plain: &str| if has_places { plain.replace('%', "%%") } else { plain.to_owned() };
    message.written(pieces, plain, |number, name| {
        let is_counted = message.counted_by.as_deref() == Some(name);
        format!("%{number}${}", if is_counted { "lld" } else { "@" })
    })
}

#[cfg(test)]
mod tests {
    use redbook_messages::Texts;

    use super::*;

    #[test]
    fn a_plural_counts_by_its_number_and_what_nobody_reviewed_says_so() {
        let argument = |name: &str| Piece::Argument { name: name.to_owned(), by: String::new() };
        let days = |text: &str| vec![argument("days"), Piece::Text(text.to_owned()), argument("what")];
        let forms = vec![("one".to_owned(), days(" % day ")), ("other".to_owned(), days(" % days "))];
        let message = Message {
            id: "a.days".to_owned(),
            places: vec!["days".to_owned(), "what".to_owned()],
            counted_by: Some("days".to_owned()),
            said: vec![
                (&Texts::languages()[0], Form::Counted { by: "days".to_owned(), forms }),
                (&Texts::languages()[1], Form::One(days(" dydd "))),
            ],
        };
        let unit = |state: &str, value: &str| json!({ "stringUnit": { "state": state, "value": value } });
        let expected = json!({
            "en": { "variations": { "plural": {
                "one": unit("translated", "%1$lld %% day %2$@"),
                "other": unit("translated", "%1$lld %% days %2$@"),
            } } },
            "cy": { "variations": { "plural": { "other": unit("needs_review", "%1$lld dydd %2$@") } } },
        });
        assert_eq!(string(&message)["localizations"], expected);
        assert!(catalogue(&[message]).unwrap().ends_with("\"version\": \"1.0\"\n}\n"));
    }
}
