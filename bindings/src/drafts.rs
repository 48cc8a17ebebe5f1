//! Drafts of entries, typed. Made from the declarations of the kinds by `cargo run -p redbook-tests --bin drafts -- --write`: change those.

use redbook_app::{Kind, Value};

use crate::draft::{Fields, Given};
use crate::measured::MeasurementDraft;

/// The birth: when, how long the pregnancy was, weight, length, place, and how it went.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct BirthDetailsDraft {
    /// How long the pregnancy was: 39+4, 39 weeks, 277 days, in days.
    #[uniffi(default = None)]
    pub gestation_days: Option<u16>,
    /// Weight at birth, with its unit, in grams.
    #[uniffi(default = None)]
    pub birth_weight_g: Option<u32>,
    /// Length at birth, with its unit, in millimetres.
    #[uniffi(default = None)]
    pub length_mm: Option<u32>,
    /// Head circumference at birth, with its unit, in millimetres.
    #[uniffi(default = None)]
    pub head_circumference_mm: Option<u32>,
    /// Where.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// Whether the time of day is known, and not only filled in.
    #[uniffi(default = None)]
    pub time_known: Option<bool>,
    /// What sort of place, by the number in the NHS data dictionary (1: at home).
    #[uniffi(default = None)]
    pub place_type: Option<u32>,
    /// How many babies were born.
    #[uniffi(default = None)]
    pub births: Option<u32>,
    /// Which of them, from 1.
    #[uniffi(default = None)]
    pub birth_order: Option<u32>,
    /// Whether an identical twin.
    #[uniffi(default = None)]
    pub identical_twin: Option<bool>,
    /// How the child was delivered.
    #[uniffi(default = None)]
    pub delivery: Option<String>,
    /// What was tried before.
    #[uniffi(default = None)]
    pub attempted_delivery: Option<String>,
    /// Problems in the delivery.
    #[uniffi(default = None)]
    pub delivery_problems: Option<String>,
    /// Physical problems at birth.
    #[uniffi(default = None)]
    pub physical_problems: Option<String>,
    /// Resuscitation, as written in the notes.
    #[uniffi(default = None)]
    pub resuscitation: Option<String>,
    /// APGAR score at 1 minute.
    #[uniffi(default = None)]
    pub apgar_1: Option<u32>,
    /// APGAR score at 5 minutes.
    #[uniffi(default = None)]
    pub apgar_5: Option<u32>,
    /// APGAR score at 10 minutes.
    #[uniffi(default = None)]
    pub apgar_10: Option<u32>,
    /// Whether put to the breast.
    #[uniffi(default = None)]
    pub put_to_breast: Option<bool>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for BirthDetailsDraft {
    const KIND: Kind = Kind::BirthDetails;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("gestation", Given::maybe(self.gestation_days, Given::days)),
            ("birth_weight", Given::maybe(self.birth_weight_g, Given::grams)),
            ("length", Given::maybe(self.length_mm, Given::millimetres)),
            ("head_circumference", Given::maybe(self.head_circumference_mm, Given::millimetres)),
            ("place", Given::maybe(self.place, Given::text)),
            ("time_known", Given::maybe(self.time_known, Given::yes_no)),
            ("place_type", Given::maybe(self.place_type, Given::number)),
            ("births", Given::maybe(self.births, Given::number)),
            ("birth_order", Given::maybe(self.birth_order, Given::number)),
            ("identical_twin", Given::maybe(self.identical_twin, Given::yes_no)),
            ("delivery", Given::maybe(self.delivery, Given::text)),
            ("attempted_delivery", Given::maybe(self.attempted_delivery, Given::text)),
            ("delivery_problems", Given::maybe(self.delivery_problems, Given::text)),
            ("physical_problems", Given::maybe(self.physical_problems, Given::text)),
            ("resuscitation", Given::maybe(self.resuscitation, Given::text)),
            ("apgar_1", Given::maybe(self.apgar_1, Given::number)),
            ("apgar_5", Given::maybe(self.apgar_5, Given::number)),
            ("apgar_10", Given::maybe(self.apgar_10, Given::number)),
            ("put_to_breast", Given::maybe(self.put_to_breast, Given::yes_no)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// Why it was not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ImmunisationNotGiven {
    /// Given elsewhere.
    GivenElsewhere,
    /// Did not attend.
    DidNotAttend,
    /// Declined.
    Declined,
    /// Contraindicated.
    Contraindicated,
    /// Adverse reaction.
    AdverseReaction,
    /// No consent.
    NoConsent,
    /// Unwell on the day.
    Unwell,
}

impl From<ImmunisationNotGiven> for Given {
    fn from(choice: ImmunisationNotGiven) -> Self {
        Self::Is(Value::Choice(match choice {
            ImmunisationNotGiven::GivenElsewhere => 2,
            ImmunisationNotGiven::DidNotAttend => 3,
            ImmunisationNotGiven::Declined => 4,
            ImmunisationNotGiven::Contraindicated => 5,
            ImmunisationNotGiven::AdverseReaction => 6,
            ImmunisationNotGiven::NoConsent => 7,
            ImmunisationNotGiven::Unwell => 32,
        }))
    }
}

/// Whether you gave it or were told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ImmunisationSource {
    /// Recorded by who gave it.
    Primary,
    /// As reported.
    Reported,
}

impl From<ImmunisationSource> for Given {
    fn from(choice: ImmunisationSource) -> Self {
        Self::Is(Value::Choice(match choice {
            ImmunisationSource::Primary => 1,
            ImmunisationSource::Reported => 2,
        }))
    }
}

/// A vaccine that was given, or why it was not.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ImmunisationDraft {
    /// Which vaccine: 6-in-1, MenB, rotavirus, MMRV .
    pub vaccine: String,
    /// Why it was not given.
    #[uniffi(default = None)]
    pub not_given: Option<ImmunisationNotGiven>,
    /// Which dose of it.
    #[uniffi(default = None)]
    pub dose: Option<u32>,
    /// The product's name.
    #[uniffi(default = None)]
    pub product: Option<String>,
    /// Who makes it.
    #[uniffi(default = None)]
    pub manufacturer: Option<String>,
    /// The batch number on the box.
    #[uniffi(default = None)]
    pub batch: Option<String>,
    /// When that batch expires, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub expiry: Option<String>,
    /// Where on the body.
    #[uniffi(default = None)]
    pub site: Option<String>,
    /// How: into a muscle, by mouth, into the nose .
    #[uniffi(default = None)]
    pub route: Option<String>,
    /// How much, as written on the box.
    #[uniffi(default = None)]
    pub amount: Option<String>,
    /// Where it was given.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// Who gave it.
    #[uniffi(default = None)]
    pub given_by: Option<String>,
    /// What that person is: practice nurse .
    #[uniffi(default = None)]
    pub job: Option<String>,
    /// Where that person works.
    #[uniffi(default = None)]
    pub organisation: Option<String>,
    /// That organisation's ODS code.
    #[uniffi(default = None)]
    pub ods_code: Option<String>,
    /// Whether you gave it or were told of it.
    #[uniffi(default = None)]
    pub source: Option<ImmunisationSource>,
    /// Copied from the paper book, by somebody who did not see it given.
    #[uniffi(default = false)]
    pub from_paper_book: bool,
    /// The advice that was given.
    #[uniffi(default = None)]
    pub advice: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for ImmunisationDraft {
    const KIND: Kind = Kind::Immunisation;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("vaccine", Given::text(self.vaccine)),
            ("not_given", Given::maybe(self.not_given, Given::from)),
            ("dose", Given::maybe(self.dose, Given::number)),
            ("product", Given::maybe(self.product, Given::text)),
            ("manufacturer", Given::maybe(self.manufacturer, Given::text)),
            ("batch", Given::maybe(self.batch, Given::text)),
            ("expiry", Given::maybe(self.expiry, Given::date)),
            ("site", Given::maybe(self.site, Given::text)),
            ("route", Given::maybe(self.route, Given::text)),
            ("amount", Given::maybe(self.amount, Given::text)),
            ("place", Given::maybe(self.place, Given::text)),
            ("given_by", Given::maybe(self.given_by, Given::text)),
            ("job", Given::maybe(self.job, Given::text)),
            ("organisation", Given::maybe(self.organisation, Given::text)),
            ("ods_code", Given::maybe(self.ods_code, Given::text)),
            ("source", Given::maybe(self.source, Given::from)),
            ("from_paper_book", Given::flag(self.from_paper_book)),
            ("advice", Given::maybe(self.advice, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// A note.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct NoteDraft {
    /// The text; "-" takes it from standard input.
    pub text: String,
}

impl Fields for NoteDraft {
    const KIND: Kind = Kind::Note;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("text", Given::text(self.text)),
        ]
    }
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ContactDraft {
    /// Name of the person or place.
    pub name: String,
    /// Their part: health visitor, GP .
    #[uniffi(default = None)]
    pub role: Option<String>,
    /// Where they work.
    #[uniffi(default = None)]
    pub organisation: Option<String>,
    /// Telephone number.
    #[uniffi(default = None)]
    pub telephone: Option<String>,
    /// Email address.
    #[uniffi(default = None)]
    pub email: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for ContactDraft {
    const KIND: Kind = Kind::Contact;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("name", Given::text(self.name)),
            ("role", Given::maybe(self.role, Given::text)),
            ("organisation", Given::maybe(self.organisation, Given::text)),
            ("telephone", Given::maybe(self.telephone, Given::text)),
            ("email", Given::maybe(self.email, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// An allergy, or that none is known.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AllergyDraft {
    /// What to.
    #[uniffi(default = None)]
    pub substance: Option<String>,
    /// What happened.
    #[uniffi(default = None)]
    pub reaction: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for AllergyDraft {
    const KIND: Kind = Kind::Allergy;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("substance", Given::maybe(self.substance, Given::text)),
            ("reaction", Given::maybe(self.reaction, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// One thing about who the child is, beside what others say.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ProfileFieldDraft {
    /// Which field: name, nhs-number, date-of-birth, sex, address .
    pub field: String,
    /// What it is.
    pub value: String,
}

impl Fields for ProfileFieldDraft {
    const KIND: Kind = Kind::ProfileField;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("field", Given::text(self.field)),
            ("value", Given::text(self.value)),
        ]
    }
}

/// A pregnancy: when the child is due.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PregnancyDraft {
    /// When the child is due, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    pub due: String,
    /// How that was found: scan .
    #[uniffi(default = None)]
    pub dated_by: Option<String>,
    /// How many babies are expected.
    #[uniffi(default = None)]
    pub babies: Option<u32>,
    /// Where the birth is planned.
    #[uniffi(default = None)]
    pub maternity_unit: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for PregnancyDraft {
    const KIND: Kind = Kind::Pregnancy;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("due", Given::date(self.due)),
            ("dated_by", Given::maybe(self.dated_by, Given::text)),
            ("babies", Given::maybe(self.babies, Given::number)),
            ("maternity_unit", Given::maybe(self.maternity_unit, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// A meeting with a professional before the birth.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AntenatalContactDraft {
    /// How long the pregnancy had lasted: 28+2, 28 weeks, in days.
    #[uniffi(default = None)]
    pub pregnant_days: Option<u16>,
    /// With whom.
    #[uniffi(default = None)]
    pub done_by: Option<String>,
    /// What that person is: midwife, health visitor .
    #[uniffi(default = None)]
    pub job: Option<String>,
    /// Where.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// What was agreed.
    #[uniffi(default = None)]
    pub plan: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for AntenatalContactDraft {
    const KIND: Kind = Kind::AntenatalContact;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("pregnant", Given::maybe(self.pregnant_days, Given::days)),
            ("done_by", Given::maybe(self.done_by, Given::text)),
            ("job", Given::maybe(self.job, Given::text)),
            ("place", Given::maybe(self.place, Given::text)),
            ("plan", Given::maybe(self.plan, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// For what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum BloodSpotCondition {
    /// Sickle cell disease.
    Scd,
    /// Cystic fibrosis.
    Cf,
    /// Congenital hypothyroidism.
    Cht,
    /// Phenylketonuria.
    Pku,
    /// MCADD.
    Mcadd,
    /// Maple syrup urine disease.
    Msud,
    /// Isovaleric acidaemia.
    Iva,
    /// Glutaric aciduria type 1.
    Ga1,
    /// Homocystinuria.
    Hcu,
    /// Hereditary tyrosinaemia type 1.
    Ht1,
    /// SCID.
    Scid,
}

impl From<BloodSpotCondition> for Given {
    fn from(choice: BloodSpotCondition) -> Self {
        Self::Is(Value::Choice(match choice {
            BloodSpotCondition::Scd => 1,
            BloodSpotCondition::Cf => 2,
            BloodSpotCondition::Cht => 3,
            BloodSpotCondition::Pku => 4,
            BloodSpotCondition::Mcadd => 5,
            BloodSpotCondition::Msud => 6,
            BloodSpotCondition::Iva => 7,
            BloodSpotCondition::Ga1 => 8,
            BloodSpotCondition::Hcu => 9,
            BloodSpotCondition::Ht1 => 10,
            BloodSpotCondition::Scid => 11,
        }))
    }
}

/// A newborn blood spot result, for one condition.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct BloodSpotDraft {
    /// For what.
    pub condition: BloodSpotCondition,
    /// The status code on the letter: 04 .
    pub status: String,
    /// The sub-code, if there is one: 0301 .
    #[uniffi(default = None)]
    pub sub_code: Option<String>,
    /// When the blood was taken, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub sampled: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for BloodSpotDraft {
    const KIND: Kind = Kind::BloodSpot;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("condition", Given::from(self.condition)),
            ("status", Given::text(self.status)),
            ("sub_code", Given::maybe(self.sub_code, Given::text)),
            ("sampled", Given::maybe(self.sampled, Given::date)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// What was examined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NipeSystem {
    /// Eyes.
    Eyes,
    /// Heart.
    Heart,
    /// Hips.
    Hips,
    /// Testes.
    Testes,
}

impl From<NipeSystem> for Given {
    fn from(choice: NipeSystem) -> Self {
        Self::Is(Value::Choice(match choice {
            NipeSystem::Eyes => 1,
            NipeSystem::Heart => 2,
            NipeSystem::Hips => 3,
            NipeSystem::Testes => 4,
        }))
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NipeResult {
    /// Normal.
    Normal,
    /// Something to be looked at further.
    Abnormal,
    /// Not finished.
    Incomplete,
    /// Declined.
    Declined,
    /// Not done.
    NotDone,
}

impl From<NipeResult> for Given {
    fn from(choice: NipeResult) -> Self {
        Self::Is(Value::Choice(match choice {
            NipeResult::Normal => 1,
            NipeResult::Abnormal => 2,
            NipeResult::Incomplete => 3,
            NipeResult::Declined => 4,
            NipeResult::NotDone => 5,
        }))
    }
}

/// On which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NipeSide {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Both sides.
    Both,
}

impl From<NipeSide> for Given {
    fn from(choice: NipeSide) -> Self {
        Self::Is(Value::Choice(match choice {
            NipeSide::Left => 1,
            NipeSide::Right => 2,
            NipeSide::Both => 3,
        }))
    }
}

/// Which examination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NipeExam {
    /// Newborn examination.
    Newborn,
    /// Examination at 6 to 8 weeks.
    Infant,
}

impl From<NipeExam> for Given {
    fn from(choice: NipeExam) -> Self {
        Self::Is(Value::Choice(match choice {
            NipeExam::Newborn => 1,
            NipeExam::Infant => 2,
        }))
    }
}

/// A newborn or infant physical examination: eyes, heart, hips or testes.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct NipeDraft {
    /// What was examined.
    pub system: NipeSystem,
    /// What was found.
    pub result: NipeResult,
    /// On which side.
    #[uniffi(default = None)]
    pub side: Option<NipeSide>,
    /// Whether there is a risk factor.
    #[uniffi(default = None)]
    pub risk_factor: Option<bool>,
    /// Which examination.
    #[uniffi(default = None)]
    pub exam: Option<NipeExam>,
    /// Who did it.
    #[uniffi(default = None)]
    pub done_by: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for NipeDraft {
    const KIND: Kind = Kind::Nipe;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("system", Given::from(self.system)),
            ("result", Given::from(self.result)),
            ("side", Given::maybe(self.side, Given::from)),
            ("risk_factor", Given::maybe(self.risk_factor, Given::yes_no)),
            ("exam", Given::maybe(self.exam, Given::from)),
            ("done_by", Given::maybe(self.done_by, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// Which test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HearingTest {
    /// Brainstem response (AABR).
    Aabr,
    /// Otoacoustic emissions (AOAE).
    Aoae,
}

impl From<HearingTest> for Given {
    fn from(choice: HearingTest) -> Self {
        Self::Is(Value::Choice(match choice {
            HearingTest::Aabr => 1,
            HearingTest::Aoae => 2,
        }))
    }
}

/// The left ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HearingLeft {
    /// Clear response.
    Clear,
    /// No clear response.
    NoClearResponse,
}

impl From<HearingLeft> for Given {
    fn from(choice: HearingLeft) -> Self {
        Self::Is(Value::Choice(match choice {
            HearingLeft::Clear => 1,
            HearingLeft::NoClearResponse => 2,
        }))
    }
}

/// The right ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum HearingRight {
    /// Clear response.
    Clear,
    /// No clear response.
    NoClearResponse,
}

impl From<HearingRight> for Given {
    fn from(choice: HearingRight) -> Self {
        Self::Is(Value::Choice(match choice {
            HearingRight::Clear => 1,
            HearingRight::NoClearResponse => 2,
        }))
    }
}

/// A newborn hearing test, per ear.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct HearingDraft {
    /// Which test.
    #[uniffi(default = None)]
    pub test: Option<HearingTest>,
    /// The left ear.
    #[uniffi(default = None)]
    pub left: Option<HearingLeft>,
    /// The right ear.
    #[uniffi(default = None)]
    pub right: Option<HearingRight>,
    /// The outcome of the whole screen, as the letter says it.
    #[uniffi(default = None)]
    pub outcome: Option<String>,
    /// Who did it.
    #[uniffi(default = None)]
    pub done_by: Option<String>,
    /// Where.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for HearingDraft {
    const KIND: Kind = Kind::Hearing;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("test", Given::maybe(self.test, Given::from)),
            ("left", Given::maybe(self.left, Given::from)),
            ("right", Given::maybe(self.right, Given::from)),
            ("outcome", Given::maybe(self.outcome, Given::text)),
            ("done_by", Given::maybe(self.done_by, Given::text)),
            ("place", Given::maybe(self.place, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// Which review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReviewWhich {
    /// Antenatal.
    Antenatal,
    /// New birth visit.
    NewBirth,
    /// 6 to 8 weeks.
    SixToEightWeeks,
    /// 12 months.
    TwelveMonths,
    /// 2 to 2½ years.
    TwoToTwoAndAHalfYears,
    /// 3 to 4 months.
    ThreeToFourMonths,
    /// 6 months.
    SixMonths,
    /// GP examination at 6 to 8 weeks.
    GpSixToEightWeeks,
    /// School entry.
    SchoolEntry,
    /// Extra review.
    Extra,
}

impl From<ReviewWhich> for Given {
    fn from(choice: ReviewWhich) -> Self {
        Self::Is(Value::Choice(match choice {
            ReviewWhich::Antenatal => 1,
            ReviewWhich::NewBirth => 2,
            ReviewWhich::SixToEightWeeks => 3,
            ReviewWhich::TwelveMonths => 4,
            ReviewWhich::TwoToTwoAndAHalfYears => 5,
            ReviewWhich::ThreeToFourMonths => 6,
            ReviewWhich::SixMonths => 7,
            ReviewWhich::GpSixToEightWeeks => 8,
            ReviewWhich::SchoolEntry => 9,
            ReviewWhich::Extra => 10,
        }))
    }
}

/// A review of the child's health and development.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ReviewDraft {
    /// Which review.
    pub which: ReviewWhich,
    /// Who did it.
    #[uniffi(default = None)]
    pub done_by: Option<String>,
    /// What that person is: health visitor, GP .
    #[uniffi(default = None)]
    pub job: Option<String>,
    /// Where.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// What was found.
    #[uniffi(default = None)]
    pub notes: Option<String>,
    /// What was agreed.
    #[uniffi(default = None)]
    pub plan: Option<String>,
}

impl Fields for ReviewDraft {
    const KIND: Kind = Kind::Review;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("which", Given::from(self.which)),
            ("done_by", Given::maybe(self.done_by, Given::text)),
            ("job", Given::maybe(self.job, Given::text)),
            ("place", Given::maybe(self.place, Given::text)),
            ("notes", Given::maybe(self.notes, Given::text)),
            ("plan", Given::maybe(self.plan, Given::text)),
        ]
    }
}

/// The five scores of an ASQ-3 questionnaire.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Asq3Draft {
    /// For which age the form is, in months.
    pub form_months: u32,
    /// Score for communication.
    #[uniffi(default = None)]
    pub communication: Option<u32>,
    /// Score for gross motor.
    #[uniffi(default = None)]
    pub gross_motor: Option<u32>,
    /// Score for fine motor.
    #[uniffi(default = None)]
    pub fine_motor: Option<u32>,
    /// Score for problem solving.
    #[uniffi(default = None)]
    pub problem_solving: Option<u32>,
    /// Score for personal-social.
    #[uniffi(default = None)]
    pub personal_social: Option<u32>,
    /// Who filled it in.
    #[uniffi(default = None)]
    pub filled_in_by: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for Asq3Draft {
    const KIND: Kind = Kind::Asq3;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("form_months", Given::number(self.form_months)),
            ("communication", Given::maybe(self.communication, Given::number)),
            ("gross_motor", Given::maybe(self.gross_motor, Given::number)),
            ("fine_motor", Given::maybe(self.fine_motor, Given::number)),
            ("problem_solving", Given::maybe(self.problem_solving, Given::number)),
            ("personal_social", Given::maybe(self.personal_social, Given::number)),
            ("filled_in_by", Given::maybe(self.filled_in_by, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// The total score of an ASQ:SE-2 questionnaire.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AsqSe2Draft {
    /// For which age the form is, in months.
    pub form_months: u32,
    /// The total score.
    #[uniffi(default = None)]
    pub total: Option<u32>,
    /// Who filled it in.
    #[uniffi(default = None)]
    pub filled_in_by: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for AsqSe2Draft {
    const KIND: Kind = Kind::AsqSe2;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("form_months", Given::number(self.form_months)),
            ("total", Given::maybe(self.total, Given::number)),
            ("filled_in_by", Given::maybe(self.filled_in_by, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// Whether the child does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum MilestoneResult {
    /// Does it.
    Achieved,
    /// Not yet.
    NotAchieved,
    /// Could not be told.
    UnableToAssess,
}

impl From<MilestoneResult> for Given {
    fn from(choice: MilestoneResult) -> Self {
        Self::Is(Value::Choice(match choice {
            MilestoneResult::Achieved => 1,
            MilestoneResult::NotAchieved => 2,
            MilestoneResult::UnableToAssess => 3,
        }))
    }
}

/// A first: what the child can do, and since when.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MilestoneDraft {
    /// What the child does.
    pub skill: String,
    /// Whether the child does it.
    #[uniffi(default = None)]
    pub result: Option<MilestoneResult>,
    /// When the child first did it, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub first_achieved: Option<String>,
    /// When it was seen, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub observed: Option<String>,
    /// When it was asked about, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub asked: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for MilestoneDraft {
    const KIND: Kind = Kind::Milestone;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("skill", Given::text(self.skill)),
            ("result", Given::maybe(self.result, Given::from)),
            ("first_achieved", Given::maybe(self.first_achieved, Given::date)),
            ("observed", Given::maybe(self.observed, Given::date)),
            ("asked", Given::maybe(self.asked, Given::date)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// The first milk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FeedingFirstMilk {
    /// Mother's breast milk.
    Maternal,
    /// Donor breast milk.
    Donor,
    /// Not breast milk.
    NotBreastMilk,
}

impl From<FeedingFirstMilk> for Given {
    fn from(choice: FeedingFirstMilk) -> Self {
        Self::Is(Value::Choice(match choice {
            FeedingFirstMilk::Maternal => 1,
            FeedingFirstMilk::Donor => 2,
            FeedingFirstMilk::NotBreastMilk => 3,
        }))
    }
}

/// Whether breast milk only, partly, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FeedingStatus {
    /// Breast milk only.
    Exclusively,
    /// Breast milk and other milk.
    Partially,
    /// No breast milk.
    NotBreastfed,
}

impl From<FeedingStatus> for Given {
    fn from(choice: FeedingStatus) -> Self {
        Self::Is(Value::Choice(match choice {
            FeedingStatus::Exclusively => 1,
            FeedingStatus::Partially => 2,
            FeedingStatus::NotBreastfed => 3,
        }))
    }
}

/// How the child is fed: first milk, breast milk or not, solids.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FeedingDraft {
    /// The first milk.
    #[uniffi(default = None)]
    pub first_milk: Option<FeedingFirstMilk>,
    /// When the first milk was, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub first_fed: Option<String>,
    /// Whether breast milk only, partly, or not.
    #[uniffi(default = None)]
    pub status: Option<FeedingStatus>,
    /// How: breast, bottle, cup, tube .
    #[uniffi(default = None)]
    pub method: Option<String>,
    /// When solid food began, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub solids_started: Option<String>,
    /// When breastfeeding stopped, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub breastfeeding_stopped: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for FeedingDraft {
    const KIND: Kind = Kind::Feeding;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("first_milk", Given::maybe(self.first_milk, Given::from)),
            ("first_fed", Given::maybe(self.first_fed, Given::date)),
            ("status", Given::maybe(self.status, Given::from)),
            ("method", Given::maybe(self.method, Given::text)),
            ("solids_started", Given::maybe(self.solids_started, Given::date)),
            ("breastfeeding_stopped", Given::maybe(self.breastfeeding_stopped, Given::date)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ToothEvent {
    /// Came through.
    CameThrough,
    /// Fell out.
    FellOut,
    /// Was taken out.
    TakenOut,
}

impl From<ToothEvent> for Given {
    fn from(choice: ToothEvent) -> Self {
        Self::Is(Value::Choice(match choice {
            ToothEvent::CameThrough => 1,
            ToothEvent::FellOut => 2,
            ToothEvent::TakenOut => 3,
        }))
    }
}

/// A tooth that came through or fell out.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ToothDraft {
    /// Which: lower left front .
    pub tooth: String,
    /// What became of it.
    #[uniffi(default = None)]
    pub event: Option<ToothEvent>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for ToothDraft {
    const KIND: Kind = Kind::Tooth;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("tooth", Given::text(self.tooth)),
            ("event", Given::maybe(self.event, Given::from)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// An illness or health problem.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct IllnessDraft {
    /// What it was.
    pub what: String,
    /// When it was over, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub ended: Option<String>,
    /// Who said that it was that.
    #[uniffi(default = None)]
    pub diagnosed_by: Option<String>,
    /// What was done.
    #[uniffi(default = None)]
    pub treatment: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for IllnessDraft {
    const KIND: Kind = Kind::Illness;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("what", Given::text(self.what)),
            ("ended", Given::maybe(self.ended, Given::date)),
            ("diagnosed_by", Given::maybe(self.diagnosed_by, Given::text)),
            ("treatment", Given::maybe(self.treatment, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// A stay, or a visit to emergency care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum AdmissionSort {
    /// Admitted.
    Admitted,
    /// Seen in A&E.
    Emergency,
}

impl From<AdmissionSort> for Given {
    fn from(choice: AdmissionSort) -> Self {
        Self::Is(Value::Choice(match choice {
            AdmissionSort::Admitted => 1,
            AdmissionSort::Emergency => 2,
        }))
    }
}

/// A stay in hospital, or a visit to A&E.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AdmissionDraft {
    /// Why.
    pub reason: String,
    /// A stay, or a visit to emergency care.
    #[uniffi(default = None)]
    pub sort: Option<AdmissionSort>,
    /// Where.
    #[uniffi(default = None)]
    pub hospital: Option<String>,
    /// When the child went home, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub discharged: Option<String>,
    /// What was found and done.
    #[uniffi(default = None)]
    pub outcome: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for AdmissionDraft {
    const KIND: Kind = Kind::Admission;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("reason", Given::text(self.reason)),
            ("sort", Given::maybe(self.sort, Given::from)),
            ("hospital", Given::maybe(self.hospital, Given::text)),
            ("discharged", Given::maybe(self.discharged, Given::date)),
            ("outcome", Given::maybe(self.outcome, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// A medicine that the child takes or took.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MedicineDraft {
    /// Which, as on the box.
    pub name: String,
    /// How much, as on the label.
    #[uniffi(default = None)]
    pub dose: Option<String>,
    /// How often, as on the label.
    #[uniffi(default = None)]
    pub often: Option<String>,
    /// What for.
    #[uniffi(default = None)]
    pub reason: Option<String>,
    /// When it was stopped, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub stopped: Option<String>,
    /// Who prescribed it.
    #[uniffi(default = None)]
    pub prescribed_by: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for MedicineDraft {
    const KIND: Kind = Kind::Medicine;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("name", Given::text(self.name)),
            ("dose", Given::maybe(self.dose, Given::text)),
            ("often", Given::maybe(self.often, Given::text)),
            ("reason", Given::maybe(self.reason, Given::text)),
            ("stopped", Given::maybe(self.stopped, Given::date)),
            ("prescribed_by", Given::maybe(self.prescribed_by, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// An illness in the family, or that none is known.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FamilyHistoryDraft {
    /// Which.
    #[uniffi(default = None)]
    pub condition: Option<String>,
    /// Who has or had it: mother's father .
    #[uniffi(default = None)]
    pub relative: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for FamilyHistoryDraft {
    const KIND: Kind = Kind::FamilyHistory;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("condition", Given::maybe(self.condition, Given::text)),
            ("relative", Given::maybe(self.relative, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// A page of the family's diary.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DiaryDraft {
    /// A title.
    #[uniffi(default = None)]
    pub title: Option<String>,
    /// The text; "-" takes it from standard input.
    pub text: String,
}

impl Fields for DiaryDraft {
    const KIND: Kind = Kind::Diary;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("title", Given::maybe(self.title, Given::text)),
            ("text", Given::text(self.text)),
        ]
    }
}

/// A question for the next visit, and its answer.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct QuestionDraft {
    /// The question; "-" takes it from standard input.
    pub text: String,
    /// Whom to ask: health visitor, GP .
    #[uniffi(default = None)]
    pub ask: Option<String>,
    /// What was answered.
    #[uniffi(default = None)]
    pub answer: Option<String>,
    /// Who answered.
    #[uniffi(default = None)]
    pub answered_by: Option<String>,
    /// When it was answered, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub answered: Option<String>,
}

impl Fields for QuestionDraft {
    const KIND: Kind = Kind::Question;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("text", Given::text(self.text)),
            ("ask", Given::maybe(self.ask, Given::text)),
            ("answer", Given::maybe(self.answer, Given::text)),
            ("answered_by", Given::maybe(self.answered_by, Given::text)),
            ("answered", Given::maybe(self.answered, Given::date)),
        ]
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum AppointmentState {
    /// Took place.
    Kept,
    /// Did not take place.
    Missed,
    /// Called off.
    Cancelled,
    /// Moved to another day.
    Moved,
}

impl From<AppointmentState> for Given {
    fn from(choice: AppointmentState) -> Self {
        Self::Is(Value::Choice(match choice {
            AppointmentState::Kept => 1,
            AppointmentState::Missed => 2,
            AppointmentState::Cancelled => 3,
            AppointmentState::Moved => 4,
        }))
    }
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AppointmentDraft {
    /// What for.
    pub what: String,
    /// With whom.
    #[uniffi(default = None)]
    pub with: Option<String>,
    /// Where.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// The number to call about it.
    #[uniffi(default = None)]
    pub telephone: Option<String>,
    /// What became of it.
    #[uniffi(default = None)]
    pub state: Option<AppointmentState>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for AppointmentDraft {
    const KIND: Kind = Kind::Appointment;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("what", Given::text(self.what)),
            ("with", Given::maybe(self.with, Given::text)),
            ("place", Given::maybe(self.place, Given::text)),
            ("telephone", Given::maybe(self.telephone, Given::text)),
            ("state", Given::maybe(self.state, Given::from)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// How.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ServiceContactHow {
    /// At home.
    Home,
    /// In a clinic.
    Clinic,
    /// By telephone.
    Telephone,
    /// By video.
    Video,
    /// By app, text or website.
    Digital,
}

impl From<ServiceContactHow> for Given {
    fn from(choice: ServiceContactHow) -> Self {
        Self::Is(Value::Choice(match choice {
            ServiceContactHow::Home => 1,
            ServiceContactHow::Clinic => 2,
            ServiceContactHow::Telephone => 3,
            ServiceContactHow::Video => 4,
            ServiceContactHow::Digital => 5,
        }))
    }
}

/// A contact with a service: what it was, how, and whether it helped.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ServiceContactDraft {
    /// Which service: health visitor, breastfeeding support .
    pub service: String,
    /// What it was about.
    #[uniffi(default = None)]
    pub what: Option<String>,
    /// How.
    #[uniffi(default = None)]
    pub how: Option<ServiceContactHow>,
    /// Whether it helped, in your own words.
    #[uniffi(default = None)]
    pub helped: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for ServiceContactDraft {
    const KIND: Kind = Kind::ServiceContact;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("service", Given::text(self.service)),
            ("what", Given::maybe(self.what, Given::text)),
            ("how", Given::maybe(self.how, Given::from)),
            ("helped", Given::maybe(self.helped, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum AnswerAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known.
    Unknown,
}

impl From<AnswerAnswer> for Given {
    fn from(choice: AnswerAnswer) -> Self {
        Self::Is(Value::Choice(match choice {
            AnswerAnswer::Yes => 1,
            AnswerAnswer::No => 2,
            AnswerAnswer::Unknown => 3,
        }))
    }
}

/// An answer that decides what is offered: tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk, scid-area.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AnswerDraft {
    /// Which question.
    pub question: String,
    /// What is answered.
    pub answer: AnswerAnswer,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for AnswerDraft {
    const KIND: Kind = Kind::Answer;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("question", Given::text(self.question)),
            ("answer", Given::from(self.answer)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// Which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LossWhat {
    /// The pregnancy ended.
    PregnancyEnded,
    /// The child died.
    ChildDied,
}

impl From<LossWhat> for Given {
    fn from(choice: LossWhat) -> Self {
        Self::Is(Value::Choice(match choice {
            LossWhat::PregnancyEnded => 1,
            LossWhat::ChildDied => 2,
        }))
    }
}

/// A pregnancy that ended, or a child who died.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct LossDraft {
    /// Which.
    pub what: LossWhat,
    /// Words that you want to stand here, if any.
    #[uniffi(default = None)]
    pub words: Option<String>,
}

impl Fields for LossDraft {
    const KIND: Kind = Kind::Loss;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("what", Given::from(self.what)),
            ("words", Given::maybe(self.words, Given::text)),
        ]
    }
}

/// What the other is to the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum SiblingRelation {
    /// Twin.
    Twin,
    /// Born together.
    Multiple,
    /// Brother or sister.
    Sibling,
    /// Half-brother or half-sister.
    HalfSibling,
}

impl From<SiblingRelation> for Given {
    fn from(choice: SiblingRelation) -> Self {
        Self::Is(Value::Choice(match choice {
            SiblingRelation::Twin => 1,
            SiblingRelation::Multiple => 2,
            SiblingRelation::Sibling => 3,
            SiblingRelation::HalfSibling => 4,
        }))
    }
}

/// A brother, sister or twin.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct SiblingDraft {
    /// What the other is to the child.
    pub relation: SiblingRelation,
    /// Name.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// When born, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub born: Option<String>,
    /// Whether an identical twin.
    #[uniffi(default = None)]
    pub identical: Option<bool>,
    /// The id of the other's own record, as 64 hexadecimal digits.
    #[uniffi(default = None)]
    pub record: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for SiblingDraft {
    const KIND: Kind = Kind::Sibling;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("relation", Given::from(self.relation)),
            ("name", Given::maybe(self.name, Given::text)),
            ("born", Given::maybe(self.born, Given::date)),
            ("identical", Given::maybe(self.identical, Given::yes_no)),
            ("record", Given::maybe(self.record, Given::record)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// Whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ParentHeightParent {
    /// The mother.
    Mother,
    /// The father.
    Father,
}

impl From<ParentHeightParent> for Given {
    fn from(choice: ParentHeightParent) -> Self {
        Self::Is(Value::Choice(match choice {
            ParentHeightParent::Mother => 1,
            ParentHeightParent::Father => 2,
        }))
    }
}

/// How tall the child's mother or father is.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ParentHeightDraft {
    /// Whose.
    pub parent: ParentHeightParent,
    /// The height, with its unit, in millimetres.
    pub height_mm: u32,
    /// Whether it was measured, and not only said.
    #[uniffi(default = None)]
    pub measured: Option<bool>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl Fields for ParentHeightDraft {
    const KIND: Kind = Kind::ParentHeight;

    fn fields(self) -> Vec<(&'static str, Given)> {
        vec![
            ("parent", Given::from(self.parent)),
            ("height", Given::millimetres(self.height_mm)),
            ("measured", Given::maybe(self.measured, Given::yes_no)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}

/// What somebody writes down.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum Draft {
    /// The birth: when, how long the pregnancy was, weight, length, place, and how it went.
    BirthDetails {
        /// What it says.
        draft: BirthDetailsDraft,
    },
    /// A weight, length, height or head circumference.
    Measurement {
        /// What it says.
        draft: MeasurementDraft,
    },
    /// A vaccine that was given, or why it was not.
    Immunisation {
        /// What it says.
        draft: ImmunisationDraft,
    },
    /// A note.
    Note {
        /// What it says.
        draft: NoteDraft,
    },
    /// Somebody to call.
    Contact {
        /// What it says.
        draft: ContactDraft,
    },
    /// An allergy, or that none is known.
    Allergy {
        /// What it says.
        draft: AllergyDraft,
    },
    /// One thing about who the child is, beside what others say.
    ProfileField {
        /// What it says.
        draft: ProfileFieldDraft,
    },
    /// A pregnancy: when the child is due.
    Pregnancy {
        /// What it says.
        draft: PregnancyDraft,
    },
    /// A meeting with a professional before the birth.
    AntenatalContact {
        /// What it says.
        draft: AntenatalContactDraft,
    },
    /// A newborn blood spot result, for one condition.
    BloodSpot {
        /// What it says.
        draft: BloodSpotDraft,
    },
    /// A newborn or infant physical examination: eyes, heart, hips or testes.
    Nipe {
        /// What it says.
        draft: NipeDraft,
    },
    /// A newborn hearing test, per ear.
    Hearing {
        /// What it says.
        draft: HearingDraft,
    },
    /// A review of the child's health and development.
    Review {
        /// What it says.
        draft: ReviewDraft,
    },
    /// The five scores of an ASQ-3 questionnaire.
    Asq3 {
        /// What it says.
        draft: Asq3Draft,
    },
    /// The total score of an ASQ:SE-2 questionnaire.
    AsqSe2 {
        /// What it says.
        draft: AsqSe2Draft,
    },
    /// A first: what the child can do, and since when.
    Milestone {
        /// What it says.
        draft: MilestoneDraft,
    },
    /// How the child is fed: first milk, breast milk or not, solids.
    Feeding {
        /// What it says.
        draft: FeedingDraft,
    },
    /// A tooth that came through or fell out.
    Tooth {
        /// What it says.
        draft: ToothDraft,
    },
    /// An illness or health problem.
    Illness {
        /// What it says.
        draft: IllnessDraft,
    },
    /// A stay in hospital, or a visit to A&E.
    Admission {
        /// What it says.
        draft: AdmissionDraft,
    },
    /// A medicine that the child takes or took.
    Medicine {
        /// What it says.
        draft: MedicineDraft,
    },
    /// An illness in the family, or that none is known.
    FamilyHistory {
        /// What it says.
        draft: FamilyHistoryDraft,
    },
    /// A page of the family's diary.
    Diary {
        /// What it says.
        draft: DiaryDraft,
    },
    /// A question for the next visit, and its answer.
    Question {
        /// What it says.
        draft: QuestionDraft,
    },
    /// An appointment.
    Appointment {
        /// What it says.
        draft: AppointmentDraft,
    },
    /// A contact with a service: what it was, how, and whether it helped.
    ServiceContact {
        /// What it says.
        draft: ServiceContactDraft,
    },
    /// An answer that decides what is offered: tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk, scid-area.
    Answer {
        /// What it says.
        draft: AnswerDraft,
    },
    /// A pregnancy that ended, or a child who died.
    Loss {
        /// What it says.
        draft: LossDraft,
    },
    /// A brother, sister or twin.
    Sibling {
        /// What it says.
        draft: SiblingDraft,
    },
    /// How tall the child's mother or father is.
    ParentHeight {
        /// What it says.
        draft: ParentHeightDraft,
    },
}

impl Draft {
    /// Its kind, and what its fields hold.
    pub(crate) fn into_fields(self) -> (Kind, Vec<(&'static str, Given)>) {
        match self {
            Self::BirthDetails { draft } => (BirthDetailsDraft::KIND, draft.fields()),
            Self::Measurement { draft } => (MeasurementDraft::KIND, draft.fields()),
            Self::Immunisation { draft } => (ImmunisationDraft::KIND, draft.fields()),
            Self::Note { draft } => (NoteDraft::KIND, draft.fields()),
            Self::Contact { draft } => (ContactDraft::KIND, draft.fields()),
            Self::Allergy { draft } => (AllergyDraft::KIND, draft.fields()),
            Self::ProfileField { draft } => (ProfileFieldDraft::KIND, draft.fields()),
            Self::Pregnancy { draft } => (PregnancyDraft::KIND, draft.fields()),
            Self::AntenatalContact { draft } => (AntenatalContactDraft::KIND, draft.fields()),
            Self::BloodSpot { draft } => (BloodSpotDraft::KIND, draft.fields()),
            Self::Nipe { draft } => (NipeDraft::KIND, draft.fields()),
            Self::Hearing { draft } => (HearingDraft::KIND, draft.fields()),
            Self::Review { draft } => (ReviewDraft::KIND, draft.fields()),
            Self::Asq3 { draft } => (Asq3Draft::KIND, draft.fields()),
            Self::AsqSe2 { draft } => (AsqSe2Draft::KIND, draft.fields()),
            Self::Milestone { draft } => (MilestoneDraft::KIND, draft.fields()),
            Self::Feeding { draft } => (FeedingDraft::KIND, draft.fields()),
            Self::Tooth { draft } => (ToothDraft::KIND, draft.fields()),
            Self::Illness { draft } => (IllnessDraft::KIND, draft.fields()),
            Self::Admission { draft } => (AdmissionDraft::KIND, draft.fields()),
            Self::Medicine { draft } => (MedicineDraft::KIND, draft.fields()),
            Self::FamilyHistory { draft } => (FamilyHistoryDraft::KIND, draft.fields()),
            Self::Diary { draft } => (DiaryDraft::KIND, draft.fields()),
            Self::Question { draft } => (QuestionDraft::KIND, draft.fields()),
            Self::Appointment { draft } => (AppointmentDraft::KIND, draft.fields()),
            Self::ServiceContact { draft } => (ServiceContactDraft::KIND, draft.fields()),
            Self::Answer { draft } => (AnswerDraft::KIND, draft.fields()),
            Self::Loss { draft } => (LossDraft::KIND, draft.fields()),
            Self::Sibling { draft } => (SiblingDraft::KIND, draft.fields()),
            Self::ParentHeight { draft } => (ParentHeightDraft::KIND, draft.fields()),
        }
    }
}
