//! How a child develops, as others have written it down: questionnaire scores and skills.
//!
//! Of the Ages and Stages Questionnaires only scores are here, with the form they were made with and their codes; the
//! questions are their publisher's. What a score means is for the person who used the questionnaire: there are no cut-offs.
//!
//! ```
//! use redbook_clinical::development::{Asq3Domain, Asq3Form, AsqScore};
//!
//! let form: Asq3Form = "24 months".parse()?;
//! let score: AsqScore = "45".parse()?;
//! assert_eq!(score.doubt(), None);
//! assert_eq!(form.score_code(Asq3Domain::GrossMotor).unwrap().sure(), Some("953231000000108"));
//! assert!("26".parse::<Asq3Form>().is_err(), "there is no form for 26 months");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod asq3_domain;
mod asq3_form;
mod asq_score;
mod asq_se2_form;
mod form_months;
mod skill;

pub use asq_score::{AsqDoubt, AsqScore, AsqSe2Score, ParseAsqScoreError};
pub use asq_se2_form::AsqSe2Form;
pub use asq3_domain::Asq3Domain;
pub use asq3_form::Asq3Form;
pub use form_months::AsqFormError;
pub use skill::{SkillDate, SkillResult};

#[cfg(test)]
mod tests;
