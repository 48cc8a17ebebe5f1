//! One code.

use std::fmt;

use super::{Subject, System};

/// A code with what is known about it.
///
/// Its text is behind a choice: [`Self::sure`] for what is sent to another system, [`Self::as_found`] for what is shown
/// or compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code {
    subject: Subject,
    key: &'static str,
    system: System,
    system_uri: Option<&'static str>,
    text: &'static str,
    variant: &'static str,
    label: &'static str,
    source: &'static str,
    is_sure: bool,
}

impl Code {
    /// Reads a row: key, system, code, variant, label, source, certainty. A local system is written as its address, or
    /// as "local" where none was found.
    pub(super) fn read(subject: Subject, row: &'static str) -> Option<Self> {
        let mut fields = row.split(',');
        let (key, system, text) = (fields.next()?, fields.next()?, fields.next()?);
        let (variant, label, source) = (fields.next()?, fields.next()?, fields.next()?);
        let is_sure = match fields.next()? {
            "sure" => true,
            "unsure" => false,
            _ => return None,
        };
        if fields.next().is_some() {
            return None;
        }
        let (system, system_uri) = read_system(system)?;
        Some(Self { subject, key, system, system_uri, text, variant, label, source, is_sure })
    }

    /// The code, if its source is sure of it and of its meaning: the only way to a code that is sent elsewhere.
    #[must_use]
    pub fn sure(&self) -> Option<&'static str> {
        self.is_sure.then_some(self.text)
    }

    /// The code as its source has it, sure or not: to compare with what came in, or to show with its doubt.
    #[must_use]
    pub const fn as_found(&self) -> &'static str {
        self.text
    }

    /// Whether its source is sure of it.
    #[must_use]
    pub const fn is_sure(&self) -> bool {
        self.is_sure
    }

    /// What it is about.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// Our own key, which never changes.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// Who gives it out.
    #[must_use]
    pub const fn system(&self) -> System {
        self.system
    }

    /// The address of its system in FHIR; `None` for a local system whose address was not found.
    #[must_use]
    pub const fn system_uri(&self) -> Option<&'static str> {
        self.system_uri
    }

    /// Which of several codes of one system for one thing, such as "uk-core"; empty for the usual one.
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        self.variant
    }

    /// What it means, in English, in our words.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.label
    }

    /// The short name of its source; the head of the file has the long one.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }
}

fn read_system(text: &'static str) -> Option<(System, Option<&'static str>)> {
    if text.starts_with("https://") {
        return Some((System::Local, Some(text)));
    }
    let system = System::ALL.into_iter().find(|system| system.id() == text)?;
    Some((system, system.uri()))
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubt = if self.is_sure { "" } else { " (unsure)" };
        write!(f, "{}/{}: {} {}{doubt}", self.subject.id(), self.key, self.system.id(), self.text)
    }
}
