//! What of the entries is to be told, before it has a form: who the child is, and each entry's line.

mod child;
mod said;

pub(crate) use child::{ADDRESS, BORN, Child, NAME, NHS_NUMBER, SEX};
pub(crate) use said::{line_of, says};
