//! What is to be known of a kind.

use redbook_protocol::{Class, Role};

/// Whether the entry's own date has to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenRule {
    /// It may be left out.
    Optional,
    /// Somebody has to say it, if only that it is not known; a person is asked this.
    Asked(&'static str),
}

/// The declaration of a kind. Its texts are English; the id of its message is its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindSpec {
    /// Its stable name, as JSON shows it.
    pub name: &'static str,
    /// What it is, in a line.
    pub about: &'static str,
    /// How a line about an entry begins.
    pub lead: &'static str,
    /// The classes it may have, the usual one first; none: that of what it replaces.
    pub classes: &'static [Class],
    /// Whether its date has to be said.
    pub when: WhenRule,
    /// Whether its date may be still to come.
    pub may_lie_ahead: bool,
    /// Whether one of its fields, none of which is required, has to be there.
    pub needs_something: bool,
}

impl KindSpec {
    /// A kind whose date may be left out, but does not lie ahead.
    #[must_use]
    pub const fn new(
        name: &'static str,
        about: &'static str,
        lead: &'static str,
        classes: &'static [Class],
    ) -> Self {
        let when = WhenRule::Optional;
        Self { name, about, lead, classes, when, may_lie_ahead: false, needs_something: false }
    }

    /// Its date has to be said.
    #[must_use]
    pub const fn asks_when(mut self, question: &'static str) -> Self {
        self.when = WhenRule::Asked(question);
        self
    }

    /// Its date may be still to come.
    #[must_use]
    pub const fn ahead(mut self) -> Self {
        self.may_lie_ahead = true;
        self
    }

    /// It says nothing unless a field is there.
    #[must_use]
    pub const fn needs_something(mut self) -> Self {
        self.needs_something = true;
        self
    }

    /// The class in which somebody of this role writes it: the first that the role may write, else the usual one, which
    /// will be refused. `None`: that of what it replaces.
    #[must_use]
    pub fn class_for(&self, role: Role) -> Option<Class> {
        let may_write = self.classes.iter().find(|class| role.may_write(**class));
        may_write.or(self.classes.first()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_writes_it_decides_the_class_where_there_are_several() {
        let note = KindSpec::new("note", "", "", &[Class::Family, Class::Clinical]);
        assert_eq!(note.class_for(Role::Guardian), Some(Class::Family));
        assert_eq!(note.class_for(Role::Carer), Some(Class::Family));
        assert_eq!(note.class_for(Role::Practitioner), Some(Class::Clinical));
        let medical = KindSpec::new("nipe", "", "", &[Class::Clinical]);
        assert_eq!(medical.class_for(Role::Carer), Some(Class::Clinical), "which a carer is refused");
        assert_eq!(KindSpec::new("retraction", "", "", &[]).class_for(Role::Guardian), None);
    }
}
