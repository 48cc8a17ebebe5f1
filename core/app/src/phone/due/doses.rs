//! Doses of the record as the schedule counts them.
//!
//! Conservative, because a dose that is counted wrongly is a dose that a child does not get:
//! - one vaccine on one day is one dose, however many people wrote it down; all of them stay shown;
//! - a dose whose day is not known is listed and not counted: whether it was given in time cannot be checked. The next
//!   one is asked for, with that beside it, as the source says of an uncertain history (UKHSA algorithm, 1 July 2025);
//! - a vaccine that is not known, or whose name and product are two vaccines, is listed and not counted.

use redbook_clinical::schedule::{Given, GivenVaccine};
use redbook_clinical::{Disease, Vaccine};
use redbook_record::{Immunisation, ReasonNotGiven, When};

use super::super::message::{Sentence, Told as Arg};
use super::told::{Dose, Inexact, NotGiven, Told};
use super::view::{EntryRef, KeptView};
use crate::MessageView;

const NOT_GIVEN: Sentence = Sentence("due-not-given", "{what} was not given on {when}: {reason}.");
const NOT_GIVEN_UNDATED: Sentence = Sentence("due-not-given-undated", "{what} was not given: {reason}.");
const INEXACT: Sentence = Sentence(
    "due-dose-inexact",
    "{what} is recorded for {when}, without its day. Whether it was given at the right time cannot be checked, so it is not \
     counted: ask your GP practice for the day.",
);
const UNDATED: Sentence = Sentence(
    "due-dose-undated",
    "{what} is recorded without a date. Whether it was given at the right time cannot be checked, so it is not counted: ask \
     your GP practice for the day.",
);
const WAS: Sentence = Sentence("due-was-recorded", "{what}, {when}.");
const WAS_UNDATED: Sentence = Sentence("due-was-recorded-undated", "{what}.");
const BESIDE: Sentence = Sentence(
    "due-dose-inexact-beside",
    "{count} recorded without the day: ask your GP practice for it before this is given.",
);
const TWO_ENTRIES: Sentence = Sentence(
    "due-dose-written-by-several",
    "It is written down {count} times for this day and counted once.",
);

pub(super) fn take(told: &mut Told, immunisation: &Immunisation, when: Option<When>, entry: EntryRef) {
    if immunisation.not_given.is_some() {
        told.not_given.push(NotGiven { immunisation: immunisation.clone(), when, entry });
        return;
    }
    let Some(vaccine) = vaccine(immunisation) else {
        told.kept.push(KeptView::two_vaccines(entry));
        return;
    };
    let Some(date) = when.and_then(|when| when.date()) else {
        told.inexact.push(Inexact { vaccine, when, dose: immunisation.dose, entry });
        return;
    };
    let dose = told.doses.entry((word(&vaccine).to_owned(), date)).or_insert_with(|| Dose {
        vaccine,
        written: Vec::new(),
        entries: Vec::new(),
    });
    dose.written.push(immunisation.dose);
    dose.entries.push(entry);
}

/// By its name, else by its product; `None` where the two are two vaccines.
fn vaccine(immunisation: &Immunisation) -> Option<GivenVaccine> {
    let by_name = Vaccine::parse(&immunisation.vaccine).ok();
    let by_product = immunisation.product.as_deref().and_then(|product| Vaccine::parse(product).ok());
    match (by_name, by_product) {
        (Some(name), Some(product)) if name != product => None,
        (Some(known), _) | (None, Some(known)) => Some(GivenVaccine::Known(known)),
        (None, None) => Some(GivenVaccine::Unrecognised(immunisation.vaccine.trim().to_owned())),
    }
}

/// The word an item of the schedule has for it.
pub(super) fn word(vaccine: &GivenVaccine) -> &str {
    match vaccine {
        GivenVaccine::Known(vaccine) => vaccine.id(),
        GivenVaccine::Unrecognised(written) => written,
    }
}

fn name(vaccine: &GivenVaccine) -> &str {
    match vaccine {
        GivenVaccine::Known(vaccine) => vaccine.name(),
        GivenVaccine::Unrecognised(written) => written,
    }
}

/// The doses that the schedule is asked about.
pub(super) fn given(told: &Told) -> Vec<Given> {
    let given = told.doses.iter().map(|((_, date), dose)| Given {
        vaccine: dose.vaccine.clone(),
        date: *date,
        written_dose: agreed(&dose.written).and_then(|number| u8::try_from(number).ok()),
    });
    given.collect()
}

/// The number that everybody wrote who wrote one.
fn agreed(written: &[Option<u32>]) -> Option<u32> {
    let mut numbers = written.iter().flatten();
    let first = numbers.next()?;
    numbers.all(|number| number == first).then_some(*first)
}

/// What is said beside a dose that several entries say.
pub(super) fn several(entries: &[EntryRef]) -> Option<MessageView> {
    (entries.len() > 1).then(|| TWO_ENTRIES.say([Arg::count("count", entries.len())]))
}

/// A dose whose day is not known, as it is listed.
pub(super) fn kept(inexact: &Inexact) -> KeptView {
    let message = match &inexact.when {
        Some(when) => INEXACT.say([what(inexact), Arg::when("when", when)]),
        None => UNDATED.say([what(inexact)]),
    };
    KeptView { message, entry: inexact.entry.clone() }
}

/// The same after a loss: what was written, and nothing to do about it.
pub(super) fn was(inexact: &Inexact) -> KeptView {
    let message = match &inexact.when {
        Some(when) => WAS.say([what(inexact), Arg::when("when", when)]),
        None => WAS_UNDATED.say([what(inexact)]),
    };
    KeptView { message, entry: inexact.entry.clone() }
}

fn what(inexact: &Inexact) -> Arg {
    let (word, name) = (word(&inexact.vaccine), name(&inexact.vaccine));
    match inexact.dose {
        Some(dose) => Arg::word("what", &format!("{word}:{dose}"), &format!("{name} dose {dose}")),
        None => Arg::word("what", word, name),
    }
}

/// Whether a dose without its day may be the one that an item asks for. MMR and MMRV count for each other.
pub(super) fn may_be(inexact: &Inexact, what: &str) -> bool {
    let GivenVaccine::Known(given) = inexact.vaccine else { return false };
    let Some(asked) = Vaccine::from_id(what) else { return false };
    let measles = Disease::from_id("measles");
    given == asked || measles.is_some_and(|measles| given.is_against(measles) && asked.is_against(measles))
}

/// What is said beside what is asked for.
pub(super) fn beside(told: &Told, what: &str) -> Vec<MessageView> {
    let undated = told.inexact.iter().filter(|inexact| may_be(inexact, what)).count();
    let words = if undated == 1 { "one dose is".to_owned() } else { format!("{undated} doses are") };
    let undated = (undated > 0).then(|| BESIDE.say([Arg::counted("count", undated, &words)]));
    let not_given = told
        .not_given
        .iter()
        .filter(|it| vaccine(&it.immunisation).is_some_and(|vaccine| word(&vaccine) == what));
    undated.into_iter().chain(not_given.map(not_given_words)).collect()
}

pub(super) fn not_given(it: &NotGiven) -> KeptView {
    KeptView { message: not_given_words(it), entry: it.entry.clone() }
}

fn not_given_words(it: &NotGiven) -> MessageView {
    let code = it.immunisation.not_given.map(ReasonNotGiven::code);
    let reason = ReasonNotGiven::CHOICES.iter().find(|choice| Some(choice.code) == code);
    let (word, words) = reason.map_or(("unknown", "reason not known"), |choice| (choice.name, choice.words));
    let vaccine = vaccine(&it.immunisation);
    let what = vaccine.as_ref().map_or_else(
        || Arg::text("what", &it.immunisation.vaccine),
        |vaccine| Arg::word("what", self::word(vaccine), name(vaccine)),
    );
    let reason = Arg::word("reason", word, words);
    match &it.when {
        Some(when) => NOT_GIVEN.say([what, Arg::when("when", when), reason]),
        None => NOT_GIVEN_UNDATED.say([what, reason]),
    }
}
