//! Tests with several results: the whole, and its parts.

use super::check::View;
use super::rule::Rule;
use super::{Arg, Item, Message, MessageId, Recorded, Status, What};

impl<'a> View<'a> {
    pub(super) fn is_done(&self, rule: &'a Rule) -> bool {
        self.recorded(&rule.what).any(|it| self.is_good(rule, it))
    }

    /// The whole test as it was recorded, if that was in the time in which the part can be told from it.
    pub(super) fn whole_of(&self, part: &'a Rule, whole: &'a str) -> Option<&'a Recorded> {
        let rule = self.table.rules.iter().find(|rule| rule.what == whole)?;
        let last = part.last.and_then(|moment| moment.day(self.origin));
        let in_time = |it: &&Recorded| it.date.is_none_or(|date| last.is_none_or(|last| date <= last));
        self.recorded(whole).filter(|it| self.is_good(rule, it)).find(in_time)
    }

    /// The rules of the parts of a test that this child has.
    pub(super) fn parts(&self, whole: Option<&'a str>) -> impl Iterator<Item = &'a Rule> {
        self.table.rules.iter().filter(move |rule| {
            whole.is_some()
                && rule.part_of.as_deref() == whole
                && self.is_for_birth(rule)
                && self.is_open(rule)
        })
    }

    /// Done with the whole test, or the whole with all its parts.
    pub(super) fn whole(&self, rule: &'a Rule) -> Option<Item> {
        let what = What::new(&rule.what, None);
        if let Some(whole) = rule.part_of.as_deref().filter(|_| self.is_open(rule)) {
            let done = self.whole_of(rule, whole)?;
            let args = vec![("what", Arg::What(what.clone())), ("other", Arg::What(What::new(whole, None)))];
            let reason = Message::new(MessageId::CheckPart, args);
            return Some(Item::new(what, rule.kind, Status::Done, reason).dated(done.date).ruled(rule));
        }
        let total = self.parts(Some(&rule.what)).count();
        if total == 0 || !self.parts(Some(&rule.what)).all(|part| self.is_done(part)) {
            return None;
        }
        let total = Arg::Count(total.try_into().unwrap_or(i64::MAX));
        let reason = Message::new(
            MessageId::CheckAllResults,
            vec![("what", Arg::What(what.clone())), ("total", total)],
        );
        Some(Item::new(what, rule.kind, Status::Done, reason).ruled(rule))
    }

    pub(super) fn some_results(&self, rule: &'a Rule) -> Option<Message> {
        let count = |count: usize| Arg::Count(count.try_into().unwrap_or(i64::MAX));
        let total = self.parts(Some(&rule.what)).count();
        if total == 0 {
            return None;
        }
        let missing = self.parts(Some(&rule.what)).filter(|part| !self.is_done(part));
        let missing: Vec<What> = missing.map(|part| What::new(&part.what, None)).collect();
        let args = vec![
            ("what", Arg::What(What::new(&rule.what, None))),
            ("count", count(total - missing.len())),
            ("total", count(total)),
            ("missing", Arg::List(missing.clone())),
        ];
        (missing.len() < total).then(|| Message::new(MessageId::CheckSomeResults, args))
    }
}
