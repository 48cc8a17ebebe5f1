//! An assessment as a record keeps it, and what a later one says beside it.

use crate::growth::Assessment;

/// An assessment with words in place of types, to be stored and never changed: it says by which reference, table, policy
/// and data it was made, all as ids that never change, so that a later version reads it though it may no longer know them.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptAssessment {
    /// Standard deviations from the median.
    pub sds: f64,
    /// Percent of children below.
    pub centile: f64,
    /// Where among the lines, in English, as it was said.
    pub band: String,
    /// The age that was looked up, in years of 365.25 days.
    pub age_years: f64,
    /// [`crate::growth::ReferenceTable::id`].
    pub table: String,
    /// [`crate::growth::GestationPolicy::id`].
    pub policy: String,
    /// [`crate::growth::REFERENCE`] at that time.
    pub reference: String,
    /// [`crate::growth::DATA_VERSION`] at that time.
    pub data_version: String,
}

/// A kept assessment beside a new one of the same measurement.
#[derive(Debug, Clone, PartialEq)]
pub enum Beside {
    /// Nothing has changed.
    Same(KeptAssessment),
    /// Newer numbers give another assessment. Both are shown; the kept one stays what it is.
    Recalculated {
        /// As it was.
        kept: KeptAssessment,
        /// As it would be now.
        now: KeptAssessment,
    },
    /// They were made in different ways, by reference or policy, and neither corrects the other.
    OtherWay {
        /// As it was.
        kept: KeptAssessment,
        /// By the other way.
        now: KeptAssessment,
    },
    /// The same data and the same way, but another answer: they are not of the same measurement, or the kept one is no
    /// longer as it was.
    Contradicted {
        /// As it was read.
        kept: KeptAssessment,
        /// As it is computed.
        now: KeptAssessment,
    },
}

impl From<&Assessment> for KeptAssessment {
    fn from(assessment: &Assessment) -> Self {
        Self {
            sds: assessment.sds.value(),
            centile: assessment.centile.percent(),
            band: assessment.band.to_string(),
            age_years: assessment.age.years(),
            table: assessment.table.id().to_owned(),
            policy: assessment.policy.id().to_owned(),
            reference: assessment.reference.to_owned(),
            data_version: assessment.data_version.to_owned(),
        }
    }
}

impl KeptAssessment {
    /// Puts a new assessment of the same measurement beside this one.
    #[must_use]
    pub fn beside(self, now: &Assessment) -> Beside {
        let (kept, now) = (self, Self::from(now));
        if kept == now {
            Beside::Same(kept)
        } else if (&kept.reference, &kept.policy) != (&now.reference, &now.policy) {
            Beside::OtherWay { kept, now }
        } else if kept.data_version != now.data_version {
            Beside::Recalculated { kept, now }
        } else {
            Beside::Contradicted { kept, now }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::{GestationPolicy, Measured, Sex, assess};

    fn assessed(g: u32, policy: GestationPolicy) -> Assessment {
        let weight = Measured::weight(crate::Weight::from_g(g)).unwrap();
        assess(Sex::Female, "37+2".parse().unwrap(), 40, weight, policy).unwrap()
    }

    fn kept() -> KeptAssessment {
        KeptAssessment::from(&assessed(4_000, GestationPolicy::ExactForLife))
    }

    #[test]
    fn all_that_made_it_is_kept_as_words() {
        let kept = kept();
        assert_eq!(
            [&kept.table, &kept.policy, &kept.reference, &kept.data_version, &kept.band],
            ["who-2006-infant", "exact", "uk-who", "uk-who-1", "between the 50th and 75th centiles"]
        );
        let now = assessed(4_000, GestationPolicy::ExactForLife);
        assert_eq!((kept.sds, kept.centile), (now.sds.value(), now.centile.percent()));
        assert_eq!(kept.age_years, now.age.years());
    }

    #[test]
    fn newer_data_never_replace_what_was_kept() {
        let now = assessed(4_000, GestationPolicy::ExactForLife);
        let old = KeptAssessment { data_version: "uk-who-0".to_owned(), sds: 0.42, ..kept() };
        assert_eq!(old.clone().beside(&now), Beside::Recalculated { kept: old, now: kept() });
        assert_eq!(kept().beside(&now), Beside::Same(kept()));
    }

    #[test]
    fn another_policy_or_reference_corrects_nothing() {
        let now = assessed(4_000, GestationPolicy::PaperChart);
        let other = KeptAssessment::from(&now);
        assert_eq!(kept().beside(&now), Beside::OtherWay { kept: kept(), now: other });
        let exact = assessed(4_000, GestationPolicy::ExactForLife);
        let down = KeptAssessment { reference: "trisomy-21".to_owned(), ..kept() };
        assert_eq!(down.clone().beside(&exact), Beside::OtherWay { kept: down, now: kept() });
    }

    #[test]
    fn the_same_way_with_another_answer_is_a_contradiction() {
        let now = assessed(4_100, GestationPolicy::ExactForLife);
        let Beside::Contradicted { kept: was, now } = kept().beside(&now) else { panic!("not told") };
        assert_eq!((was, now.data_version.as_str()), (kept(), "uk-who-1"));
    }
}
