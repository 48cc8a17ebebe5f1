//! A text taken apart: what others write it in another form from (`cargo xtask messages`), and what its arguments are
//! compared by.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};

use crate::texts::id_of;

/// What plurals are called by: a text may choose by these alone.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// Its text.
    pub form: Form,
    /// Whether it does no more than put its arguments in, and choose by a number.
    pub is_simple: bool,
}

/// How a text is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// One text.
    One(Vec<Piece>),
    /// A text for each category of plurals, such as "one" and "other".
    Counted {
        /// The argument that is counted by.
        by: String,
        /// Category and text.
        forms: Vec<(String, Vec<Piece>)>,
    },
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// As it is written.
    Text(String),
    /// An argument.
    Argument {
        /// Its name.
        name: String,
        /// What says it, as it stands in the file: empty, or `DAY`, or `COUNT of day`.
        by: String,
    },
}

impl Template {
    /// Whether it has no arguments.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.is_simple && self.variables().is_empty()
    }

    /// The names of its arguments.
    #[must_use]
    pub fn variables(&self) -> BTreeSet<&str> {
        let counted = match &self.form {
            Form::One(_) => None,
            Form::Counted { by, .. } => Some(by.as_str()),
        };
        let named = self.pieces().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Argument { name, .. } => Some(name.as_str()),
        });
        named.chain(counted).collect()
    }

    /// All parts of all its texts.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        let (one, counted) = match &self.form {
            Form::One(pieces) => (Some(pieces), None),
            Form::Counted { forms, .. } => (None, Some(forms.iter().map(|(_, pieces)| pieces))),
        };
        one.into_iter().chain(counted.into_iter().flatten()).flatten()
    }
}

/// All messages of a file; a term is one that is not simple.
pub(crate) fn templates(resource: &FluentResource) -> Vec<Template> {
    let entries = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(of_message(message)),
        Entry::Term(term) => Some(not_simple(&format!("-{}", term.id.name))),
        _ => None,
    });
    entries.collect()
}

fn of_message(message: &Message<&str>) -> Template {
    let form = message.value.as_ref().filter(|_| message.attributes.is_empty()).and_then(form_of);
    form.map_or_else(
        || not_simple(message.id.name),
        |form| Template { id: id_of(message.id.name), form, is_simple: true },
    )
}

fn not_simple(key: &str) -> Template {
    Template { id: id_of(key), form: Form::One(Vec::new()), is_simple: false }
}

fn form_of(pattern: &Pattern<&str>) -> Option<Form> {
    if let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] =
        pattern.elements.as_slice()
    {
        let InlineExpression::VariableReference { id } = selector else { return None };
        let forms: Option<Vec<_>> = variants.iter().map(variant).collect();
        return Some(Form::Counted { by: id.name.to_owned(), forms: forms? });
    }
    pieces_of(pattern).map(Form::One)
}

fn variant(variant: &Variant<&str>) -> Option<(String, Vec<Piece>)> {
    match variant.key {
        VariantKey::Identifier { name } if CATEGORIES.contains(&name) => {
            Some((name.to_owned(), pieces_of(&variant.value)?))
        }
        // What is said where there is none: no plural of its own in English.
        VariantKey::NumberLiteral { value: "0" } => Some(("zero".to_owned(), pieces_of(&variant.value)?)),
        _ => None,
    }
}

fn pieces_of(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    pattern.elements.iter().map(piece).collect()
}

fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => inserted(inline),
        PatternElement::Placeable { .. } => None,
    }
}

fn inserted(inline: &InlineExpression<&str>) -> Option<Piece> {
    match inline {
        InlineExpression::StringLiteral { value } if !value.contains('\\') => {
            Some(Piece::Text((*value).to_owned()))
        }
        InlineExpression::VariableReference { id } => {
            Some(Piece::Argument { name: id.name.to_owned(), by: String::new() })
        }
        InlineExpression::FunctionReference { id, arguments } => {
            let [InlineExpression::VariableReference { id: name }] = arguments.positional.as_slice() else {
                return None;
            };
            Some(Piece::Argument { name: name.name.to_owned(), by: called(id.name, arguments)? })
        }
        _ => None,
    }
}

/// "COUNT of day".
fn called(function: &str, arguments: &CallArguments<&str>) -> Option<String> {
    let mut said = function.to_owned();
    for named in &arguments.named {
        let (InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value }) =
            named.value
        else {
            return None;
        };
        said.push_str(&format!(" {} {value}", named.name.name));
    }
    Some(said)
}
