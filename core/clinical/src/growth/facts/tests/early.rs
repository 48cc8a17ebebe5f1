//! The weeks after birth, how often to weigh, and from which day age is counted.

use super::people::{cited, day, facts, find, girl, noted, weighed};
use crate::growth::facts::{disputed_loss, facts_of};
use crate::growth::{Arg, Child, GestationPolicy};

#[test]
fn the_loss_after_birth_is_said_in_percent_and_named_above_ten() {
    let child = girl("40+0");
    let at_ten = facts(&child, &[weighed(0, 3.5), weighed(3, 3.3), weighed(5, 3.15)]);
    let lost = find(&at_ten, "growth.lost-after-birth").unwrap();
    assert_eq!(
        lost.says.english,
        "On 6 March 2026, 5 days after birth, the weight was 10.0 % below the birth weight: 3.150 kg, at birth 3.500 kg."
    );
    assert_eq!(cited(lost), [""; 0], "10 % is not more than 10 %");
    assert_eq!(lost.since, day(0));
    let above = facts(&child, &[weighed(0, 3.5), weighed(5, 3.149)]);
    let lost = find(&above, "growth.lost-after-birth").unwrap();
    assert_eq!(cited(lost), ["weight-loss"]);
    assert!(
        lost.cites[0]
            .says
            .english
            .starts_with("NICE NG75 names a loss of more than 10 % of the birth weight")
    );
}

#[test]
fn the_birth_weight_is_reached_again() {
    let child = girl("40+0");
    let back = facts(&child, &[weighed(0, 3.5), weighed(5, 3.3), weighed(12, 3.5), weighed(30, 3.4)]);
    let reached = find(&back, "growth.back-at-birth-weight").unwrap();
    assert_eq!(
        reached.says.english,
        "By 13 March 2026, 12 days after birth, the birth weight was reached again."
    );
    assert_eq!(reached.since, day(0));
    let lost = find(&back, "growth.lost-after-birth").unwrap();
    assert_eq!(lost.says.arg("on"), Some(Arg::Day(day(5))), "what comes after is not the loss after birth");
    let never_lost = facts(&child, &[weighed(0, 3.5), weighed(12, 3.7)]);
    assert!(find(&never_lost, "growth.lost-after-birth").is_none());
    assert!(find(&never_lost, "growth.back-at-birth-weight").is_some());
}

/// Two people read one scale, or one letter, differently: a loss that is so by each of them is not kept back.
#[test]
fn a_loss_that_is_so_by_every_weight_that_people_wrote_is_said() {
    let child = girl("40+0");
    let loss = |weights: &[(u64, f64)]| {
        let weights: Vec<_> = weights.iter().map(|(day, kg)| weighed(*day, *kg)).collect();
        disputed_loss(&child, &weights, GestationPolicy::ExactForLife)
    };
    let said = loss(&[(0, 3.5), (5, 3.06), (5, 3.08)]).unwrap();
    assert_eq!(
        said.says.english,
        "People wrote different weights. By the two nearest to each other, on 6 March 2026, 5 days after birth, the weight was \
         12.0 % below the birth weight: 3.080 kg, at birth 3.500 kg. By the others it was further below."
    );
    assert_eq!((cited(&said), said.since), (vec!["weight-loss"], day(0)));
    assert!(loss(&[(0, 3.5), (5, 3.06), (5, 3.149)]).is_some());
    assert!(loss(&[(0, 3.5), (5, 3.06), (5, 3.15)]).is_none(), "10 % is not more than 10 %");
    assert!(loss(&[(0, 3.5), (0, 3.6), (5, 3.149)]).is_some(), "two birth weights");
    assert!(
        loss(&[(0, 3.5), (0, 3.6), (5, 3.15)]).is_none(),
        "by the lighter birth weight it is no such loss"
    );
    assert!(loss(&[(0, 3.5), (5, 3.0), (5, 3.0)]).is_none(), "nobody disputes it");
    assert!(loss(&[(5, 3.0), (5, 3.01)]).is_none(), "no birth weight");
    let deepest = loss(&[(0, 3.5), (3, 3.0), (3, 3.01), (5, 2.9), (5, 2.95), (7, 2.8)]).unwrap();
    assert_eq!(
        deepest.says.arg("now"),
        Some(Arg::Number(2.95, 3)),
        "day 7 is not disputed and said elsewhere"
    );
    let after = |back: f64| loss(&[(0, 3.5), (9, 3.6), (9, back), (40, 3.0), (40, 3.01)]).is_some();
    assert!(!after(3.5), "what comes after is not the loss after birth");
    assert!(after(3.49), "by one of them it is not back");
}

#[test]
fn not_yet_back_is_said_from_three_weeks() {
    let child = girl("40+0");
    let id = "growth.not-back-at-birth-weight";
    assert!(find(&facts(&child, &[weighed(0, 3.5), weighed(20, 3.4)]), id).is_none());
    let late = facts(&child, &[weighed(0, 3.5), weighed(21, 3.4)]);
    let not_yet = find(&late, id).unwrap();
    assert_eq!(cited(not_yet), ["birth-weight-regained"]);
    assert_eq!(not_yet.cites[0].says.arg("days"), Some(Arg::Days(21)));
    assert_eq!(not_yet.since, day(0));
    assert!(not_yet.says.english.starts_with("On 22 March 2026, 21 days after birth"));
}

#[test]
fn without_a_birth_weight_or_a_later_one_nothing_is_said_of_the_loss() {
    let child = girl("40+0");
    for weights in [vec![], vec![weighed(0, 3.5)], vec![weighed(3, 3.3), weighed(5, 3.1)]] {
        let facts = facts(&child, &weights);
        assert!(
            facts.iter().all(|fact| !fact.says.id.contains("birth-weight") && !fact.says.id.contains("lost"))
        );
    }
}

#[test]
fn two_weights_close_together_are_said_with_both_tables() {
    let child = girl("40+0");
    let apart = |from, to| {
        let facts = facts(&child, &[weighed(from, 4.0), weighed(to, 4.1)]);
        find(&facts, "growth.weighed-again").map(|fact| (fact.since, cited(fact)))
    };
    assert_eq!(apart(40, 45), Some((day(40), vec!["weigh-staff-months-1-6", "weigh-parents-months-0-3"])));
    assert_eq!(apart(40, 47), None);
    assert_eq!(apart(20, 21), Some((day(20), vec!["weigh-parents-months-0-3"])));
    assert_eq!(apart(100, 110), Some((day(100), vec!["weigh-parents-months-3-6"])));
    assert_eq!(apart(5, 10), None, "routine after birth");
    assert_eq!(apart(40, 40), None, "one weighing, entered twice");
    let facts = facts(&child, &[weighed(40, 4.0), weighed(45, 4.1)]);
    let again = find(&facts, "growth.weighed-again").unwrap();
    assert_eq!(
        again.says.english,
        "The last two weights, of 10 April 2026 and 15 April 2026, are 5 days apart."
    );
    assert!(again.cites[0].says.english.contains("no more than one weight in 7 days"));
}

#[test]
fn from_which_day_age_is_counted_is_said_by_policy() {
    let said = |child: &Child, policy| {
        let facts = facts_of(child, &[], None, policy);
        facts.into_iter().map(|fact| fact.says.english).collect::<Vec<String>>()
    };
    let preterm = girl("33+0");
    assert_eq!(
        said(&preterm, GestationPolicy::ExactForLife),
        ["Age is counted from the due date, 19 April 2026, at every age."]
    );
    assert_eq!(
        said(&preterm, GestationPolicy::PaperChart),
        [
            "Age is counted from the due date, 19 April 2026, until 2 March 2027, when the child is 1 year old, and from birth after that."
        ]
    );
    assert_eq!(said(&preterm, GestationPolicy::AsTerm), [""; 0]);
    assert_eq!(said(&girl("40+0"), GestationPolicy::ExactForLife), [""; 0]);
    assert_eq!(said(&girl("38+0"), GestationPolicy::PaperChart), [""; 0]);
    let unknown = Child { gestation: None, ..preterm };
    assert_eq!(said(&unknown, GestationPolicy::ExactForLife), [""; 0]);
    let facts = facts(&preterm, &[]);
    assert_eq!((facts[0].since, noted(&facts[0])), (day(0), vec![]));
}

#[test]
fn what_is_from_before_birth_is_left_out() {
    let child = Child { birth: day(100), ..girl("40+0") };
    let facts = facts(&child, &[weighed(0, 3.5), weighed(50, 3.0), weighed(99, 3.0)]);
    assert_eq!(facts, []);
}
