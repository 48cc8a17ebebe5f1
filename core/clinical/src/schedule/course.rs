//! Doses that are counted together, in their order.

use std::collections::BTreeSet;

use super::Kind;
use super::rule::Rule;

/// A course: MenB's three doses, or those of MMR and MMRV together.
#[derive(Debug)]
pub(super) struct Course {
    pub(super) id: String,
    pub(super) slots: Vec<Slot>,
    /// The vaccines whose doses are counted in it.
    pub(super) accepts: BTreeSet<String>,
}

/// The place of one dose, with all rules about it: for each cohort and each version its own.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) dose: Option<u8>,
    /// Places in the table's rules.
    rules: Vec<usize>,
}

impl Course {
    /// In the order in which the rules first name them.
    pub(super) fn all_of(rules: &[Rule]) -> Vec<Self> {
        let mut courses: Vec<Self> = Vec::new();
        for (at, rule) in rules.iter().enumerate().filter(|(_, rule)| is_of_a_course(rule)) {
            let known = courses.iter().position(|course| course.id == rule.course());
            let place = known.unwrap_or_else(|| {
                courses.push(Self {
                    id: rule.course().to_owned(),
                    slots: Vec::new(),
                    accepts: BTreeSet::new(),
                });
                courses.len() - 1
            });
            if let Some(course) = courses.get_mut(place) {
                course.take(at, rule);
            }
        }
        courses
    }

    fn take(&mut self, at: usize, rule: &Rule) {
        // What any dose of the vaccine satisfies collects none of them: they are counted where they belong.
        if !rule.is_catch_up() {
            self.accepts.insert(rule.what.clone());
        }
        match self.slots.binary_search_by_key(&rule.dose, |slot| slot.dose) {
            Ok(place) => {
                if let Some(slot) = self.slots.get_mut(place) {
                    slot.rules.push(at);
                }
            }
            Err(place) => self.slots.insert(place, Slot { dose: rule.dose, rules: vec![at] }),
        }
    }
}

impl Slot {
    pub(super) fn rules<'a>(&'a self, rules: &'a [Rule]) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter_map(|at| rules.get(*at))
    }
}

fn is_of_a_course(rule: &Rule) -> bool {
    rule.kind == Kind::Immunisation && rule.offered.is_none() && rule.season.is_none()
}
