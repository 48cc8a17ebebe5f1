//! The catalogue beside the code: everything that the core can say is in it, in English word for word, and in Welsh.

mod app;
mod clinical;
mod files;
mod record;
mod screens;
mod sources;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use redbook_app::{ArgumentView, MessageView};
use redbook_messages::{Arg, Template, Texts};

static ENGLISH: LazyLock<Texts> = LazyLock::new(Texts::english);
static WELSH: LazyLock<Texts> = LazyLock::new(|| Texts::of("cy").unwrap());

/// English, by the ids of the files.
static CATALOGUE: LazyLock<BTreeMap<String, Template>> = LazyLock::new(|| {
    ENGLISH.templates().into_iter().map(|template| (template.id.clone(), template)).collect()
});

/// An id of the core as the catalogue lists it.
fn listed(id: &str) -> String {
    id.replace(['_', '+'], "-")
}

/// The catalogue says a message in English as the core does, and in Welsh as a whole sentence.
fn is_said_alike(message: &MessageView) {
    said_alike(&message.id, &arguments(message.arguments()), &message.english);
}

fn said_alike(id: &str, args: &[(String, Arg)], english: &str) {
    assert_eq!(ENGLISH.say(id, args).as_deref(), Some(english), "{id} {args:?}");
    let welsh = WELSH.say(id, args).unwrap_or_else(|| panic!("{id} {args:?} in Welsh"));
    assert!(!welsh.trim().is_empty() && !welsh.contains(['{', '}']), "{id}: {welsh}");
}

fn arguments(views: Vec<(String, ArgumentView)>) -> Vec<(String, Arg)> {
    views.into_iter().map(|(name, view)| (name, argument(view))).collect()
}

fn argument(view: ArgumentView) -> Arg {
    match view {
        ArgumentView::Number(number) => Arg::Number(number),
        ArgumentView::Text(text) => Arg::Text(text),
        ArgumentView::List(ids) => Arg::List(ids),
        ArgumentView::Message { id, args, english } => Arg::Said { id, args: arguments(args), english },
    }
}
