//! What the clinical code says: schedule, growth, ages, charts.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use redbook_app::MessageView;
use redbook_clinical::age::{age_words, corrected_age_words, pregnancy_words};
use redbook_clinical::chart::{ChartMessage, ChartWords};
use redbook_clinical::growth::facts::facts_of;
use redbook_clinical::growth::plausible::doubts_of;
use redbook_clinical::growth::{
    CentileBand, CentileLine, Child, GestationPolicy, Measured, Measurement, MeasurementMethod, Message,
    MidParental, Sds, Sex,
};
use redbook_clinical::schedule::{
    self, Answer, Answers, Birth, Given, GivenVaccine, MessageId, Question, Recorded, due,
};
use redbook_clinical::{Disease, Gestation, Length, Vaccine};
use redbook_messages::{Arg, Piece};

use super::{CATALOGUE, ENGLISH, WELSH, is_said_alike, listed, said_alike};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn after(from: NaiveDate, days: u64) -> NaiveDate {
    from.checked_add_days(Days::new(days)).unwrap()
}

/// Numbers in an order that looks like chance and is the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        let at = self.below(all.len() as u64);
        all[usize::try_from(at).unwrap()].clone()
    }
}

/// Children with doses at all sorts of times, asked about on all sorts of days.
#[test]
fn the_schedule_says_the_same_from_the_catalogue() {
    let mut dice = Dice(1);
    let mut said = BTreeSet::new();
    for _ in 0..1_500 {
        let (child, on) = any_child(&mut dice);
        let schedule = due(&child, on);
        let of_items = schedule.items.iter().flat_map(|item| [&item.reason].into_iter().chain(&item.notes));
        let of_protection =
            schedule.protection.iter().flat_map(|it| [&it.message].into_iter().chain(&it.details));
        for message in of_items.chain(of_protection) {
            said.insert(message.id);
            is_said_alike(&MessageView::from(message));
        }
    }
    // Each in every argument that any child gives it; the rest are said below with arguments that were made up.
    assert!(said.len() > MessageId::ALL.len() / 2, "{} of {}", said.len(), MessageId::ALL.len());
}

fn any_child(dice: &mut Dice) -> (schedule::Child, NaiveDate) {
    let born = after(day("2017-06-01"), dice.below(3_500));
    let mut child = schedule::Child::new(Birth::Born(born));
    if dice.below(12) == 0 {
        child = schedule::Child::new(Birth::Expected(born));
    }
    child.answers = Question::ALL.into_iter().fold(Answers::default(), |answers, question| {
        answers.with(question, dice.one_of(&[Answer::Yes, Answer::No, Answer::NotAsked]))
    });
    let vaccines: Vec<Vaccine> = Vaccine::all().collect();
    for _ in 0..dice.below(20) {
        let vaccine = match dice.below(25) {
            0 => GivenVaccine::Unrecognised("the pink one".into()),
            _ => GivenVaccine::Known(dice.one_of(&vaccines)),
        };
        let weeks = dice.one_of(&[0, 4, 7, 8, 12, 16, 20, 52, 53, 60, 78, 100, 176, 400, 700]);
        let date = after(born, weeks * 7 + dice.below(10));
        child.given.push(Given { vaccine, date, written_dose: dice.one_of(&[None, Some(1), Some(3)]) });
    }
    for (words, list) in [(&SCREENING, &mut child.screening), (&REVIEWS, &mut child.reviews)] {
        for _ in 0..dice.below(4) {
            let on = after(born, dice.below(900));
            let date = dice.one_of(&[None, Some(on)]);
            list.push(Recorded { what: dice.one_of(words).into(), date, ..recorded() });
        }
    }
    (child, after(born, dice.below(7_500)))
}

const SCREENING: [&str; 6] =
    ["blood-spot", "blood-spot-pku", "blood-spot-scid", "hearing", "nipe-newborn", "other"];
const REVIEWS: [&str; 6] =
    ["antenatal", "new-birth-visit", "review-6-8-weeks", "review-12-months", "school-entry", "other"];

fn recorded() -> Recorded {
    Recorded { what: String::new(), date: None, outcome: None }
}

/// Every sentence, with arguments of the sort that the catalogue expects.
#[test]
fn every_sentence_of_the_schedule_is_in_the_catalogue() {
    for id in MessageId::ALL {
        let template =
            CATALOGUE.get(id.id()).unwrap_or_else(|| panic!("{} is not in the catalogue", id.id()));
        for count in [1, 2, 5] {
            let pieces = template.pieces().filter_map(|piece| match piece {
                Piece::Argument { name, by } => Some((name.clone(), by.clone())),
                Piece::Text(_) => None,
            });
            let args = pieces.map(|(name, by)| (&*name.leak(), made_up(&by, count))).collect();
            is_said_alike(&MessageView::from(&schedule::Message { id: *id, args }));
        }
    }
}

fn made_up(by: &str, count: i64) -> schedule::Arg {
    let what = |id: &str, dose| schedule::What { id: id.to_owned(), dose };
    match by.split(' ').next().unwrap_or_default() {
        "DAY" => schedule::Arg::Day(day("2026-03-04")),
        "WHAT" => schedule::Arg::What(what("menb", u8::try_from(count).ok())),
        "LIST" => schedule::Arg::List(vec![what("blood-spot-pku", None), what("blood-spot-cf", None)]),
        "WORD" => schedule::Arg::Disease(Disease::all().next().unwrap()),
        _ => schedule::Arg::Count(count),
    }
}

#[test]
fn every_vaccine_screening_and_disease_has_its_name() {
    for vaccine in Vaccine::all() {
        let id = format!("what.{}", vaccine.id());
        said_alike(&id, &[], vaccine.name());
    }
    for disease in Disease::all() {
        said_alike(&format!("disease.{}", disease.id()), &[], disease.name());
    }
    let named = CATALOGUE.keys().filter_map(|id| id.strip_prefix("what."));
    for id in named {
        let what = schedule::What { id: id.to_owned(), dose: None };
        said_alike(&format!("what.{id}"), &[], what.name());
        assert!(
            what.name() != id || ["schedule", "flu", "rotavirus"].contains(&id),
            "nothing is called {id}"
        );
    }
}

/// Babies born at all sorts of times, measured well and badly.
#[test]
fn growth_says_the_same_from_the_catalogue() {
    let mut dice = Dice(2);
    let mut said = BTreeSet::new();
    let mut hold = |message: &Message| {
        said.insert(message.id);
        is_said_alike(&MessageView::from(message));
    };
    for _ in 0..4_000 {
        let child = Child {
            sex: dice.one_of(&[Sex::Female, Sex::Male]),
            birth: day("2020-01-01"),
            gestation: dice.one_of(&[None, Some(Gestation::from_days(190)), Some(Gestation::from_days(277))]),
        };
        let parents = MidParental::of(child.sex, Length::from_mm(1_600), Length::from_mm(1_780)).ok();
        let policy = dice.one_of(&[
            GestationPolicy::ExactForLife,
            GestationPolicy::PaperChart,
            GestationPolicy::AsTerm,
        ]);
        let measured: Vec<Measurement> =
            (0..dice.below(6)).filter_map(|_| any_measurement(&child, &mut dice)).collect();
        for fact in facts_of(&child, &measured, parents.as_ref().filter(|_| dice.0.is_multiple_of(2)), policy)
        {
            fact.sentences().for_each(&mut hold);
        }
        let Some(new) = any_measurement(&child, &mut dice) else { continue };
        for doubt in doubts_of(&child, &measured, &new) {
            // A body mass index is computed: nobody types one.
            if new.measured.method() != MeasurementMethod::Bmi {
                hold(&doubt.says());
                doubt.readings().iter().for_each(|reading| hold(&reading.says()));
            }
        }
    }
    for id in CATALOGUE.keys().filter(|id| id.starts_with("growth.slip.") || id.starts_with("growth.rule.")) {
        assert!(said.contains(id.as_str()), "nothing said {id}");
    }
}

fn any_measurement(child: &Child, dice: &mut Dice) -> Option<Measurement> {
    let days = dice.one_of(&[0, 0, 5, 10, 14, 25, 60, 61, 200, 500, 1_500, 2_000, 3_000]) + dice.below(4);
    let on = after(child.birth, days);
    let method = dice.one_of(&[
        MeasurementMethod::Weight,
        MeasurementMethod::Weight,
        MeasurementMethod::Height,
        MeasurementMethod::HeadCircumference,
    ]);
    // Near what is usual at the age, and then perhaps slipped.
    let years = days as f64 / 365.25;
    let usual = match method {
        MeasurementMethod::Weight => 3.4 + 12.0 * years.sqrt() * 0.6,
        MeasurementMethod::Height => 50.0 + 26.0 * years.sqrt(),
        _ => 35.0 + 10.0 * years.sqrt().min(2.0),
    };
    let spread = 0.6 + 0.01 * dice.below(80) as f64;
    let slip = dice.one_of(&[
        1.0,
        1.0,
        1.0,
        1.0,
        1_000.0,
        0.001,
        10.0,
        0.1,
        2.204_622_6,
        0.453_592_37,
        2.54,
        1.0 / 2.54,
        0.01,
    ]);
    let places = if method == MeasurementMethod::Weight { 1_000.0 } else { 10.0 };
    let value = (usual * spread * slip * places).round() / places;
    Some(Measurement { on, measured: Measured::new(method, value).ok()? })
}

#[test]
fn every_band_has_its_words() {
    for sds in -50..=50 {
        let band: CentileBand = Sds::new(f64::from(sds) / 10.0).unwrap().band();
        is_said_alike(&MessageView::from(band));
    }
    for line in CentileLine::ALL {
        said_alike(&format!("centile-line.{}", line.name()), &[], line.name());
    }
}

#[test]
fn ages_say_the_same_from_the_catalogue() {
    let birth = day("2024-02-29");
    for days in (0..900).chain([1_461, 1_462, 1_500, 1_827, 2_500, 5_000]) {
        let on = after(birth, days);
        is_said_alike(&MessageView::from(&age_words(birth, on).unwrap().wording()));
        for gestation in [170, 230, 258, 280] {
            let age = corrected_age_words(birth, Gestation::from_days(gestation), on).unwrap();
            is_said_alike(&MessageView::from(&age.wording()));
        }
    }
    for days in 0..=308 {
        let on = after(birth, days);
        is_said_alike(&MessageView::from(&pregnancy_words(after(birth, 280), on).unwrap().wording()));
    }
}

/// The words of a chart are templates; the catalogue's are put into it as they are.
#[test]
fn a_chart_takes_its_words_from_the_catalogue() {
    let mut words = [ChartWords::english(), ChartWords::english()];
    for message in ChartMessage::all() {
        let id = format!("chart.{}", message.id());
        let place = |name: &str| (name.to_owned(), Arg::Text(format!("{{{name}}}")));
        let places: Vec<_> = message.places().into_iter().map(place).collect();
        let [english, welsh] =
            [&*ENGLISH, &*WELSH].map(|texts| texts.say(&id, &places).unwrap_or_else(|| panic!("{id}")));
        assert_eq!(english, message.english_text(), "{id}");
        words[0].set(message.id(), &english).unwrap();
        words[1].set(message.id(), &welsh).unwrap_or_else(|error| panic!("{id}: {error}"));
    }
    assert_eq!(words[0], ChartWords::english());
    let listed: BTreeSet<String> =
        ChartMessage::all().map(|message| listed(&format!("chart.{}", message.id()))).collect();
    let leftover: Vec<_> =
        CATALOGUE.keys().filter(|id| id.starts_with("chart.") && !listed.contains(*id)).collect();
    assert!(leftover.is_empty(), "no chart says {leftover:?}");
    let said = WELSH.say("chart.band.on", &[("line".into(), Arg::Text("9".into()))]);
    assert_eq!(said.as_deref(), Some("ar ganradd 9 neu'n agos ato"));
}
