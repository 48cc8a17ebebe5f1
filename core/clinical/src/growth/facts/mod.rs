//! What a child's measurements say together, as facts for a person: never a verdict, and no advice that no source gives.
//!
//! [`facts_of`] looks at a child's measurements and answers with [`Fact`]s. Each has a message (an id, arguments, and
//! English made from them), names since when it is so, and by which reference, policy and data it was made. Where a source
//! names a point at which to look closer and it is reached, the rule is cited with its source ([`Cited`]); what may explain
//! the fact, such as a step between two tables, stands beside it as a note. Every fact ends with whom to ask.
//!
//! The rules are data (`data/growth/facts/rules.csv`), with their sources: a correction is a change of data.
//!
//! ```
//! use chrono::NaiveDate;
//! use redbook_clinical::growth::facts::facts_of;
//! use redbook_clinical::growth::{Child, GestationPolicy, Measured, Measurement, Sex};
//!
//! let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
//! let weighed = |on, text: &str| -> Result<_, Box<dyn std::error::Error>> {
//!     Ok(Measurement { on, measured: Measured::weight(text.parse()?)? })
//! };
//! let child = Child { sex: Sex::Female, birth: day(3, 1), gestation: Some("40+0".parse()?) };
//! let weights = [weighed(day(4, 1), "4.3 kg")?, weighed(day(6, 1), "5.2 kg")?];
//!
//! let facts = facts_of(&child, &weights, None, GestationPolicy::ExactForLife);
//! let fell = facts.iter().find(|fact| fact.says.id == "growth.fell").ok_or("a fall")?;
//! assert!(fell.says.english.starts_with("The weight fell across 1 centile space between 1 April 2026 and 1 June 2026"));
//! assert_eq!(fell.followed_by.english, "Your health visitor can help you read this.");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod all;
mod change;
mod cite;
mod correction;
mod disputed_loss;
mod early_weight;
mod fact;
mod level;
mod note;
mod parents;
mod rule;
mod series;
#[cfg(test)]
mod tests;
mod weighing;

pub use all::facts_of;
pub use cite::Cited;
pub use disputed_loss::disputed_loss;
pub use fact::{Basis, Fact};
pub use rule::{RULES_VERSION, Rule, RuleKind};
