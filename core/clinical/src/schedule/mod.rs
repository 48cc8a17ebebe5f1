//! What a child is due: immunisations, screening, reviews, by rules that are dated data and say where they are from.
//!
//! [`due`] takes what a record knows of a [`Child`] and a day, and answers with [`Item`]s: what is done, due, to come,
//! too late, not for this child, or not known because nobody asked. Each names its rule and says why, as a message id
//! with arguments and in English. Facts only: nothing here judges a child or a parent.
//!
//! How it works:
//! 1. Recorded doses are judged (`judge`): each course is gone through once, each dose by the rule that was valid on
//!    its own day. A later version of a rule changes what is asked for, never what a recorded dose is worth.
//! 2. What no dose fills is expected (`expect`): of the rules for this birth date, the one whose appointments come
//!    first. Two dates govern a rule, the birth's and the appointment's, and they are not the same.
//! 3. What has no doses (`check`) has a window.
//!
//! Invariants: nothing recorded is left out or changed; every date has an answer and none panics; after a loss nothing
//! is due. The rules: `data/schedule/`; why they are so: docs/adr/0021-schedules-as-dated-data.md.
//!
//! ```
//! use redbook_clinical::schedule::{Birth, Child, Status, due};
//!
//! let child = Child::new(Birth::Born("2026-01-01".parse()?));
//! let schedule = due(&child, "2026-02-26".parse()?);
//! let menb = schedule.items.iter().find(|item| item.what.to_string() == "MenB dose 1").unwrap();
//! assert_eq!(menb.status, Status::Due);
//! assert_eq!(menb.reason.english(), "MenB dose 1 is due from 26 February 2026 to 26 March 2026.");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod age;
#[cfg(feature = "batch")]
pub mod batch;
mod calendar;
mod case;
mod check;
mod child;
mod course;
mod due;
mod english;
mod expect;
mod explain;
mod flu;
mod item;
mod judge;
mod judged;
mod message;
mod message_id;
mod moment;
mod nation;
mod protection;
mod question;
mod recorded;
mod results;
mod rule;
mod selective;
mod table;
#[cfg(test)]
mod tests;
mod what;

pub use calendar::{CalendarOptions, calendar};
pub use child::{Birth, CheckOutcome, Child, Given, GivenVaccine, Life, Recorded};
pub use due::{Schedule, due, due_by};
pub use explain::{RuleText, explain, rules};
pub use item::{Item, Kind, RuleRef, Status};
pub use message::{Arg, Message};
pub use message_id::MessageId;
pub use nation::Nation;
pub use protection::Protection;
pub use question::{Answer, Answers, Question};
pub use table::{Table, TableError};
pub use what::What;
