//! The catalogue as the platforms have it: with numbered places instead of named ones.
//!
//! A place takes what is ready to be read ("14 March 2026"), because a platform's strings know nothing of days and doses; so each is
//! a text, but for the number that a plural is chosen by on iOS. Places are numbered in the order of their names, in every
//! language alike.

mod android;
mod apple;

use redbook_messages::{Form, Language, Piece, Template, Texts};

use crate::shell::TaskError;

/// A file that is made.
#[derive(Debug)]
pub(crate) struct Output {
    /// From the project's folder.
    pub(crate) path: &'static str,
    pub(crate) text: String,
}

/// All of them.
pub(crate) fn outputs() -> Result<Vec<Output>, TaskError> {
    let messages = messages()?;
    Ok(vec![
        Output {
            path: "android/ui/src/main/res-generated/values/strings.xml",
            text: android::strings(&messages, "en"),
        },
        Output {
            path: "android/ui/src/main/res-generated/values-cy/strings.xml",
            text: android::strings(&messages, "cy"),
        },
        Output { path: "ios/Generated/Localizable.xcstrings", text: apple::catalogue(&messages)? },
    ])
}

/// A message in every language.
struct Message {
    id: String,
    /// The names of its arguments: the first is the first place.
    places: Vec<String>,
    /// The argument that a plural is chosen by, in a language that has one here.
    counted_by: Option<String>,
    /// By language, English first.
    said: Vec<(&'static Language, Form)>,
}

fn messages() -> Result<Vec<Message>, TaskError> {
    let missing = |id: &str| TaskError::Unreadable {
        what: "core/messages",
        why: format!("{id} is not in every language"),
    };
    let mut languages: Vec<(&Language, Vec<Template>)> = Vec::new();
    for language in Texts::languages() {
        let texts = Texts::of(language.tag).ok_or_else(|| missing(language.tag))?;
        languages.push((language, texts.templates()));
    }
    let ids = languages.first().map(|(_, templates)| templates.clone()).unwrap_or_default();
    let message = |english: &Template| {
        let in_language = |(language, templates): &(&'static Language, Vec<Template>)| {
            let template = templates.iter().find(|template| template.id == english.id)?;
            Some((*language, template.form.clone()))
        };
        let said: Option<Vec<_>> = languages.iter().map(in_language).collect();
        let said = said.ok_or_else(|| missing(&english.id))?;
        let counted_by = said.iter().find_map(|(_, form)| match form {
            Form::Counted { by, .. } => Some(by.clone()),
            Form::One(_) => None,
        });
        let places = english.variables().into_iter().map(str::to_owned).collect();
        Ok(Message { id: english.id.clone(), places, counted_by, said })
    };
    ids.iter().map(message).collect()
}

impl Message {
    /// A text for each category of plurals; "other" alone where there are none.
    fn forms<'f>(&self, form: &'f Form) -> Vec<(&'f str, &'f [Piece])> {
        match form {
            Form::One(pieces) => vec![("other", pieces.as_slice())],
            Form::Counted { forms, .. } => {
                forms.iter().map(|(category, pieces)| (category.as_str(), pieces.as_slice())).collect()
            }
        }
    }

    /// The text with its places as `place` writes them: number and name of the argument.
    fn written(
        &self,
        pieces: &[Piece],
        text: impl Fn(&str) -> String,
        place: impl Fn(usize, &str) -> String,
    ) -> String {
        let of = |piece: &Piece| match piece {
            Piece::Text(plain) => text(plain),
            Piece::Argument { name, .. } => {
                let number = self.places.iter().position(|known| known == name).map_or(0, |at| at + 1);
                place(number, name)
            }
        };
        pieces.iter().map(of).collect()
    }

    fn in_language(&self, tag: &str) -> Option<&Form> {
        self.said.iter().find(|(language, _)| language.tag == tag).map(|(_, form)| form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_in_every_file() {
        let outputs = outputs().unwrap();
        for id in Texts::english().ids() {
            let name = format!("name=\"{}\"", android::name(&id));
            assert!(outputs[0].text.contains(&name) && outputs[1].text.contains(&name), "{id}");
            assert!(outputs[2].text.contains(&format!("\"{id}\": {{")), "{id}");
        }
    }
}
