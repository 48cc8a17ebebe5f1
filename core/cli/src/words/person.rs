//! Who somebody is.

use redbook_app::AuthorView;

use super::clean;

/// "Amira (mother)", "you".
pub(crate) fn author(author: &AuthorView) -> String {
    if author.you { "you".to_owned() } else { name(&author.name, &author.relation) }
}

/// "Amira (mother), guardian, on Amira's phone".
pub(crate) fn author_in_full(author: &AuthorView) -> String {
    let name = name(&author.name, &author.relation);
    let role = author.role.map_or_else(|| ", not a member known here".to_owned(), |role| format!(", {role}"));
    let device = match clean(&author.device) {
        device if device.is_empty() => device,
        device => format!(", on {device}"),
    };
    let you = if author.you { " (you)" } else { "" };
    format!("{name}{you}{role}{device}")
}

/// "Amira (mother)".
pub(crate) fn name(name: &str, relation: &str) -> String {
    match (clean(name), clean(relation)) {
        (name, _) if name.is_empty() => "somebody whose name this phone cannot read yet".to_owned(),
        (name, relation) if relation.is_empty() => name,
        (name, relation) => format!("{name} ({relation})"),
    }
}
