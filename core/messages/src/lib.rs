//! Everything that Redbook can say to a person, in their language.
//!
//! What the core says comes as an id, arguments and English (`redbook-app`'s `MessageView`). This crate has one text for every
//! id and language, in [Fluent](https://projectfluent.org) files under `en/` and `cy/`, and makes sentences of them. It also
//! has the words that sentences are made of (vaccines, kinds of entries, fields, choices) and the labels of the apps' screens.
//!
//! English is what the core's own English is; a test holds every sentence to it. Welsh is complete and **no speaker has
//! reviewed it**. A further language is a file, and is off until somebody reviewed it ([`Texts::load`]).
//!
//! # Ids
//! "growth.band.far-below" stands in the files as `growth_band_far-below`: '_' for '.'. Some of the core's ids have '_' or '+';
//! in the files that is '-', so that "form.birth_details.apgar_1" is `form_birth-details_apgar-1`.
//!
//! # Arguments
//! Numbers, ISO days, ids of words, what somebody wrote, lists and other messages. What a language makes of them is for the
//! functions that a text may call:
//!
//! | in a text | argument | for example |
//! |---|---|---|
//! | `{ $name }` | a text that somebody wrote, another message, a whole number | as it is |
//! | `{ DAY($on) }` | "2026", "2026-03", "2026-03-14", "2026-03-14T09:30+01:00" | 14 March 2026, 09:30 |
//! | `{ COUNT($days, of: "day") }` | a number; the message `count.day` says it | 1 day, 2 days |
//! | `{ FIXED($percent, digits: 1) }` | a number with so many decimals | 8.6 |
//! | `{ UP_TO($value, digits: 3) }` | the same without zeros at the end | 3.5 |
//! | `{ KG($weight) }`, `{ CM($length) }` | grams, millimetres | 4.2 kg, 52.3 cm |
//! | `{ WORD($method, of: "measure") }` | an id; the message `measure.weight` says it | weight |
//! | `{ WHAT($what) }` | an id with or without a dose, "menb:2" | MenB dose 2 |
//! | `{ LIST($missing, of: "what") }` | several ids | a, b, c |
//! | `{ WEEKS($gestation) }` | weeks and days of pregnancy, "39+4" | 39+4 |
//! | `{ WEEKS_AND_DAYS($days) }` | a number of days | 3 weeks 1 day |
//!
//! A text may be chosen by a number, in the plurals of its language, and does nothing else: no text refers to another. So each can
//! be written as a string of Android or iOS too (`cargo xtask messages`).
//!
//! A sentence that begins with something put in, and ends with a full stop, begins with a capital.
//!
//! ```
//! use redbook_messages::{Arg, Texts};
//!
//! let welsh = Texts::of("cy").ok_or("no Welsh")?;
//! let args = [("weeks".to_owned(), Arg::Number(2.0)), ("days".to_owned(), Arg::Number(4.0))];
//! assert_eq!(welsh.say("age.weeks-days", &args).as_deref(), Some("2 wythnos 4 diwrnod"));
//! # Ok::<(), &str>(())
//! ```
//!
//! No clock, no file, no environment: text in, text out.

mod arg;
mod bundle;
mod catalogue;
mod functions;
mod language;
mod load;
mod template;
mod texts;
mod words;

#[cfg(test)]
mod tests;

pub use arg::Arg;
pub use language::{Direction, Language};
pub use load::{FTL_BYTES_MAX, LoadError};
pub use template::{Form, Piece, Template};
pub use texts::Texts;
