//! The rules as data (`data/growth/facts/rules.csv`).

use crate::growth::rows::rows;
use crate::growth::{CentileLine, MeasurementMethod, Sds, Source};

/// The version of the rules. It changes whenever a rule does; a test holds it to the file.
pub const RULES_VERSION: &str = "growth-rules-1";

pub(super) const CSV: &str = include_str!("../../../data/growth/facts/rules.csv");

/// A point at which a source says to look closer, or what it says about how growth usually goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// As it is written in data, such as "fall-middle-birth-weight". Never changes.
    pub id: &'static str,
    /// What it is about, with its figure.
    pub kind: RuleKind,
    /// Of which measurement.
    pub method: MeasurementMethod,
    /// The first day after birth on which it counts.
    pub from_days: u32,
    /// The first day on which it no longer does.
    pub until_days: Option<u32>,
    /// Only for children whose birth weight was on this line or above.
    pub birth_from: Option<CentileLine>,
    /// Only for children whose birth weight was below this line, or for the 91st not above it.
    pub birth_until: Option<CentileLine>,
    /// Who says so.
    pub source: Source,
    /// Whether a bound that the source leaves open was chosen by this project; [`Self::note`] says which.
    pub is_convention: bool,
    /// What else the source says, or what was chosen.
    pub note: &'static str,
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RuleKind {
    /// More than this much of the birth weight lost, in percent.
    LossAbove(f64),
    /// The birth weight is usually reached again by this day after birth.
    RegainedBy(u32),
    /// A fall across so many centile spaces or more.
    FallAtLeast(f64),
    /// A fall across more than so many.
    FallMoreThan(f64),
    /// A rise across so many or more.
    RiseAtLeast(f64),
    /// Below a line.
    Below(CentileLine),
    /// Above a line.
    Above(CentileLine),
    /// More than so many spaces below what the parents' heights give.
    BelowParentsMoreThan(f64),
    /// Weighed no more often than every so many days.
    WeighNoOftener(u32),
}

/// All rules.
pub(super) fn rules() -> impl Iterator<Item = Rule> {
    rows(CSV).filter_map(|cells| rule(&cells))
}

fn rule(cells: &[&'static str]) -> Option<Rule> {
    let &[id, kind, method, from, until, birth_from, birth_until, value, unit, source, sure, note] = cells
    else {
        return None;
    };
    Some(Rule {
        id,
        kind: rule_kind(kind, value, unit)?,
        method: MeasurementMethod::from_id(method)?,
        from_days: from.parse().ok()?,
        until_days: optional(until, |text| text.parse().ok())?,
        birth_from: optional(birth_from, line)?,
        birth_until: optional(birth_until, line)?,
        source: Source::from_id(source)?,
        is_convention: match sure {
            "yes" => false,
            "convention" => true,
            _ => return None,
        },
        note,
    })
}

fn rule_kind(kind: &str, value: &str, unit: &str) -> Option<RuleKind> {
    let number = || value.parse().ok();
    let days = || value.parse().ok();
    Some(match (kind, unit) {
        ("loss-above", "percent") => RuleKind::LossAbove(number()?),
        ("regained-by", "days") => RuleKind::RegainedBy(days()?),
        ("fall-at-least", "spaces") => RuleKind::FallAtLeast(number()?),
        ("fall-more-than", "spaces") => RuleKind::FallMoreThan(number()?),
        ("rise-at-least", "spaces") => RuleKind::RiseAtLeast(number()?),
        ("below", "centile") => RuleKind::Below(line(value)?),
        ("above", "centile") => RuleKind::Above(line(value)?),
        ("below-parents-more-than", "spaces") => RuleKind::BelowParentsMoreThan(number()?),
        ("weigh-no-oftener", "days") => RuleKind::WeighNoOftener(days()?),
        _ => return None,
    })
}

/// Nothing for an empty cell; `None` for one that cannot be read.
fn optional<T>(cell: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if cell.is_empty() { Some(None) } else { read(cell).map(Some) }
}

fn line(name: &str) -> Option<CentileLine> {
    CentileLine::ALL.into_iter().find(|line| line.name() == name)
}

impl RuleKind {
    /// Whether it names the place where a measurement lies; one on the line is not beyond it.
    pub(super) fn names(self, sds: Sds) -> bool {
        match self {
            Self::Below(line) => sds < line.sds(),
            Self::Above(line) => sds > line.sds(),
            _ => false,
        }
    }
}

impl Rule {
    /// Whether it is about this measurement at this age.
    pub(super) fn covers(&self, method: MeasurementMethod, age_days: u32) -> bool {
        let until = self.until_days.is_none_or(|until| age_days < until);
        self.method == method && age_days >= self.from_days && until
    }

    /// Whether it is about children of this birth weight; where that is not known, only a rule for all is.
    pub(super) fn is_for_birth_weight(&self, birth: Option<Sds>) -> bool {
        let Some(birth) = birth else { return self.birth_from.is_none() && self.birth_until.is_none() };
        // On the 9th or on the 91st line is between them, as it is drawn.
        let is_from = self.birth_from.is_none_or(|line| match line {
            CentileLine::P91 => birth > line.sds(),
            _ => birth >= line.sds(),
        });
        let is_until = self.birth_until.is_none_or(|line| match line {
            CentileLine::P91 => birth <= line.sds(),
            _ => birth < line.sds(),
        });
        is_from && is_until
    }
}
