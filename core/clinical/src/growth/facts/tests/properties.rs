//! Whatever was measured: facts are facts of those measurements, and nobody is judged.

use proptest::prelude::*;

use super::people::{day, girl};
use crate::growth::facts::facts_of;
use crate::growth::{GestationPolicy, Measured, Measurement, MeasurementMethod};

fn measurements() -> impl Strategy<Value = Vec<Measurement>> {
    let method = prop::sample::select(MeasurementMethod::ALL.to_vec());
    let one = (method, 0_u64..8_000, 0.1_f64..250.0).prop_map(|(method, after_birth, value)| Measurement {
        on: day(after_birth),
        measured: Measured::new(method, value).unwrap(),
    });
    prop::collection::vec(one, 0..8)
}

proptest! {
    #![proptest_config(crate::fixed_seed::fixed_seed(300))]

    #[test]
    fn order_changes_nothing_and_every_fact_is_whole(
        mut measurements in measurements(),
        days in 154_u16..=314,
        policy in prop::sample::select(GestationPolicy::ALL.to_vec()),
    ) {
        // Of two on one day the first entered stands first: days are made different.
        measurements.sort_by_key(|measurement| measurement.on);
        measurements.dedup_by_key(|measurement| measurement.on);
        let child = crate::growth::Child { gestation: Some(crate::Gestation::from_days(days)), ..girl("40+0") };
        let facts = facts_of(&child, &measurements, None, policy);
        measurements.reverse();
        prop_assert_eq!(&facts, &facts_of(&child, &measurements, None, policy));
        for fact in facts {
            prop_assert!(fact.since == child.birth || measurements.iter().any(|one| one.on == fact.since));
            prop_assert_eq!(fact.followed_by.id, "growth.ask-health-visitor");
            for message in fact.sentences() {
                prop_assert!(!message.english.contains(['{', '}']), "{}", message.english);
                prop_assert!(message.id.starts_with("growth."));
                for verdict in ["faltering", "fine", "normal", "worr", "healthy", "too "] {
                    prop_assert!(!message.english.to_lowercase().contains(verdict), "{}", message.english);
                }
            }
        }
    }
}
