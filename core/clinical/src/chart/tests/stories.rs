//! Charts of children.
