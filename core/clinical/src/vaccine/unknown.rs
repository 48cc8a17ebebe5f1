//! A name that no vaccine of the vocabulary has.

/// What was written names no vaccine that is known. Holds nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a vaccine, such as \"6-in-1\", \"MenB\" or \"mmr\", got another word")]
pub struct UnknownVaccine;
