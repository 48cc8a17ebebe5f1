//! Fluent, as far as this crate uses it.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::PatternElement;
use unic_langid::LanguageIdentifier;

use crate::language::Direction;

/// Stands where a function could not say its argument. A sentence with it is not said.
pub(crate) const UNSAID: char = '\u{FFFC}';

/// Between the ids of a list, which Fluent carries to the functions as one text.
pub(crate) const BETWEEN_IDS: char = '\u{1F}';

/// The texts of one language by the ids of the files.
pub(crate) struct Bundle {
    fluent: FluentBundle<Arc<FluentResource>>,
}

/// What a function of a text is.
pub(crate) type Function = Box<dyn Fn(&[FluentValue<'_>], &FluentArgs<'_>) -> Option<String> + Send + Sync>;

impl Bundle {
    /// The texts of `resources`; an id that is given twice keeps its first text.
    pub(crate) fn new(tag: &LanguageIdentifier, resources: &[Arc<FluentResource>]) -> Self {
        let mut fluent = FluentBundle::new_concurrent(vec![tag.clone()]);
        fluent.set_use_isolating(Direction::of(&tag.to_string()) == Direction::RightToLeft);
        for resource in resources {
            // What is given twice is found by the tests of the catalogue and refused in a file that is loaded.
            let _ = fluent.add_resource(Arc::clone(resource));
        }
        Self { fluent }
    }

    /// Makes a function known to the texts.
    pub(crate) fn add_function(&mut self, name: &str, function: Function) {
        // Each name is added once, to a bundle that has none.
        let _ = self.fluent.add_function(name, move |positional, named| {
            function(positional, named).unwrap_or_else(|| UNSAID.to_string()).into()
        });
    }

    /// Whether there is such a text.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.fluent.has_message(key)
    }

    /// A text with its arguments; `None` where there is none, or where it cannot be said whole.
    pub(crate) fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.fluent.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = self.fluent.format_pattern(pattern, Some(args), &mut errors).into_owned();
        let is_whole = errors.is_empty() && !said.contains(UNSAID);
        let begins_with_inserted = matches!(pattern.elements.first(), Some(PatternElement::Placeable { .. }));
        is_whole.then(|| if begins_with_inserted { begun(said) } else { said })
    }
}

/// A sentence begins with a capital, whatever is put in at its beginning. A part of one, without a full stop, does not.
fn begun(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if text.ends_with('.') => first.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}
