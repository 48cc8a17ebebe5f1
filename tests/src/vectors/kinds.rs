//! Entries of each kind, with every field, and as little as may be said.

use redbook_record::{
    Admission, AdmissionSort, Answer, AntenatalContact, Appointment, AppointmentState, Asq3, AsqSe2,
    BirthDetails, BloodSpot, BreastMilk, Condition, Diary, EntryDraft, FamilyHistory, Feeding, FirstMilk,
    Hearing, HearingTest, How, Illness, Immunisation, Loss, Measured, Measurement, Medicine, Milestone, Nipe,
    NipeExam, NipeResult, NipeSystem, Parent, ParentHeight, Payload, Pregnancy, Question, ReasonNotGiven,
    Relation, Response, Review, Said, ServiceContact, Sibling, Side, Skill, Source, Tooth, ToothEvent, When,
    WhichLoss, WhichReview,
};

use super::{Vector, make};
use crate::household::Household;

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    let family = vec![
        kind("good-kind-milestone", milestone()),
        kind("good-kind-feeding", feeding()),
        kind("good-kind-tooth", tooth()),
        kind("good-kind-diary", diary()),
        kind("good-kind-question", question()),
        kind("good-kind-service-contact", service_contact()),
        kind("good-kind-appointment", appointment()),
        kind("good-kind-sibling", sibling()),
        kind("good-kind-loss", loss()),
    ];
    let health = vec![
        kind("good-kind-illness", illness()),
        kind("good-kind-admission", admission()),
        kind("good-kind-medicine", medicine()),
        kind("good-kind-family-history", family_history()),
        kind("good-kind-parent-height", parent_height()),
        kind("good-kind-answer", answer()),
    ];
    let clinic = vec![
        kind("good-kind-pregnancy", pregnancy()),
        kind("good-kind-antenatal-contact", antenatal_contact()),
        kind("good-kind-birth-details", birth_details()),
        kind("good-kind-measurement", measurement()),
        kind("good-kind-immunisation", immunisation()),
        kind("good-kind-blood-spot", blood_spot()),
        kind("good-kind-nipe", nipe()),
        kind("good-kind-hearing", hearing()),
        kind("good-kind-review", review()),
        kind("good-kind-asq3", asq3()),
        kind("good-kind-asq-se2", asq_se2()),
    ];
    family.into_iter().chain(health).chain(clinic).collect()
}

/// Mum writes them; one seed for each kind, by its number.
fn kind(name: &'static str, payloads: Vec<Payload>) -> (&'static str, Vector) {
    let code = payloads[0].kind().code();
    let mut home = Household::new(100 + code);
    let draft = |payload: Payload| {
        let mut draft = EntryDraft::new(payload);
        draft.when = Some(date("2026-03-14"));
        draft.confirmed = true;
        draft
    };
    let drafts: Vec<EntryDraft> = payloads.into_iter().map(draft).collect();
    let what = drafts[0].payload.kind().name().replace('_', " ");
    home.write("mum", &drafts);
    let description = format!("Entries of the kind {what}, and what their payloads say.");
    (name, make::record_that_shows_payloads(&description, &home))
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn date(text: &str) -> When {
    text.parse().unwrap()
}

fn on(text: &str) -> Option<When> {
    Some(date(text))
}

fn milestone() -> Vec<Payload> {
    let steps = Milestone {
        skill: "First steps".into(),
        result: Some(Skill::Achieved),
        first_achieved: on("2026-02"),
        observed: on("2026-03-14T09:30+01:00"),
        asked: on("2026"),
        note: some("to the cat"),
    };
    vec![steps.into(), Milestone { skill: "Waves".into(), ..Milestone::default() }.into()]
}

fn feeding() -> Vec<Payload> {
    let all = Feeding {
        first_milk: Some(FirstMilk::Maternal),
        first_fed: on("2026-01-09T04:40+00:00"),
        status: Some(BreastMilk::Partially),
        method: some("bottle"),
        solids_started: on("2026-03-01"),
        breastfeeding_stopped: on("2026-03"),
        note: some("sleepy"),
    };
    let later = Feeding { status: Some(BreastMilk::Unknown(77)), ..Feeding::default() };
    vec![all.into(), later.into()]
}

fn tooth() -> Vec<Payload> {
    let tooth = "lower left front".to_owned();
    vec![Tooth { tooth, event: Some(ToothEvent::CameThrough), note: some("with a fever") }.into()]
}

fn diary() -> Vec<Payload> {
    vec![Diary { title: some("The sea"), text: "Wind, sand\nand ice cream".into() }.into()]
}

fn question() -> Vec<Payload> {
    let answered = Question {
        text: "When do we start solids?".into(),
        ask: some("the health visitor"),
        answer: some("At about six months"),
        answered_by: some("Asha"),
        answered: on("2026-03-14"),
    };
    vec![answered.into()]
}

fn service_contact() -> Vec<Payload> {
    let hows = [How::Home, How::Clinic, How::Telephone, How::Video, How::Digital];
    let contact = |how| ServiceContact {
        service: "breastfeeding support".into(),
        what: some("It hurt"),
        how: Some(how),
        helped: some("Yes, at last"),
        note: some("the second try"),
    };
    hows.into_iter().map(|how| contact(how).into()).collect()
}

fn appointment() -> Vec<Payload> {
    let appointment = Appointment {
        what: "8 week vaccines".into(),
        with: some("the nurse"),
        place: some("the surgery"),
        telephone: some("01632 960001"),
        state: Some(AppointmentState::Moved),
        note: some("bring the book"),
    };
    vec![appointment.into()]
}

fn sibling() -> Vec<Payload> {
    let twin = Sibling {
        relation: Some(Relation::Twin),
        name: some("Leo"),
        born: on("2026-01-09"),
        identical: Some(false),
        record: Some(redbook_protocol::RecordId::from_bytes([0x5a; 32])),
        note: some("found later"),
    };
    vec![twin.into(), Sibling { relation: Some(Relation::HalfSibling), ..Sibling::default() }.into()]
}

fn loss() -> Vec<Payload> {
    let words = some("Loved from the first day");
    vec![
        Loss { what: Some(WhichLoss::PregnancyEnded), words: None }.into(),
        Loss { what: Some(WhichLoss::ChildDied), words }.into(),
    ]
}

fn illness() -> Vec<Payload> {
    let illness = Illness {
        what: "chickenpox".into(),
        ended: on("2026-03-20"),
        diagnosed_by: some("the GP"),
        treatment: some("calamine"),
        note: some("caught at nursery"),
    };
    vec![illness.into()]
}

fn admission() -> Vec<Payload> {
    let admission = Admission {
        reason: "a bad cough".into(),
        sort: Some(AdmissionSort::Emergency),
        hospital: some("Riverside Hospital"),
        discharged: on("2026-03-15"),
        outcome: some("croup"),
        note: some("slept there"),
    };
    vec![admission.into()]
}

fn medicine() -> Vec<Payload> {
    let medicine = Medicine {
        name: "vitamin D drops".into(),
        dose: some("5 drops"),
        often: some("once a day"),
        reason: some("all babies are offered them"),
        stopped: on("2027-01"),
        prescribed_by: some("nobody"),
        note: some("from the chemist"),
    };
    vec![medicine.into()]
}

fn family_history() -> Vec<Payload> {
    let asthma =
        FamilyHistory { condition: some("asthma"), relative: some("mother's father"), note: some("mild") };
    vec![asthma.into(), FamilyHistory::default().into()]
}

fn parent_height() -> Vec<Payload> {
    let height = |parent, measured| ParentHeight {
        parent: Some(parent),
        height: Some("165 cm".parse().unwrap()),
        measured: Some(measured),
        note: some("in socks"),
    };
    vec![height(Parent::Mother, true).into(), height(Parent::Father, false).into()]
}

fn answer() -> Vec<Payload> {
    let said = [
        ("tb-family", Said::Yes),
        ("mother-hepatitis-b", Said::No),
        ("chickenpox-had", Said::NotKnown),
        ("a-later-question", Said::Yes),
    ];
    let answer =
        |(question, said): (&str, _)| Answer { question: question.into(), answer: Some(said), note: None };
    said.into_iter().map(|said| answer(said).into()).collect()
}

fn pregnancy() -> Vec<Payload> {
    let pregnancy = Pregnancy {
        due: on("2026-09-14"),
        dated_by: some("scan"),
        babies: Some(2),
        maternity_unit: some("Riverside Hospital"),
        note: some("a surprise"),
    };
    vec![pregnancy.into()]
}

fn antenatal_contact() -> Vec<Payload> {
    let contact = AntenatalContact {
        pregnant: Some(redbook_clinical::Gestation::from_days(198)),
        done_by: some("Asha"),
        job: some("midwife"),
        place: some("at home"),
        plan: some("again in two weeks"),
        note: some("all talked through"),
    };
    vec![contact.into(), AntenatalContact::default().into()]
}

fn birth_details() -> Vec<Payload> {
    let birth = BirthDetails {
        gestation: Some(redbook_clinical::Gestation::from_days(277)),
        birth_weight: Some("3412 g".parse().unwrap()),
        length: Some("502 mm".parse().unwrap()),
        head_circumference: Some("345 mm".parse().unwrap()),
        place: some("Riverside Hospital"),
        time_known: Some(true),
        place_type: Some(1),
        births: Some(2),
        birth_order: Some(1),
        identical_twin: Some(true),
        delivery: some("with forceps"),
        attempted_delivery: some("suction cup"),
        delivery_problems: some("shoulders"),
        physical_problems: some("a bruise"),
        resuscitation: some("rubbed dry"),
        apgar_1: Some(7),
        apgar_5: Some(9),
        apgar_10: Some(10),
        put_to_breast: Some(false),
        note: some("born in the caul"),
    };
    vec![birth.into()]
}

fn measurement() -> Vec<Payload> {
    let mm = "523 mm".parse().unwrap();
    let all = [
        Measured::Weight("4200 g".parse().unwrap()),
        Measured::LengthLying(mm),
        Measured::HeightStanding(mm),
        Measured::HeadCircumference(mm),
    ];
    let by = |measured| Measurement { measured_by: some("the health visitor"), ..Measurement::of(measured) };
    all.into_iter().map(|measured| by(measured).into()).collect()
}

fn immunisation() -> Vec<Payload> {
    let given = Immunisation {
        vaccine: "6-in-1".into(),
        not_given: None,
        dose: Some(1),
        product: some("Vaxelis"),
        manufacturer: some("its maker"),
        batch: some("A12B"),
        expiry: on("2027-06"),
        site: some("left thigh"),
        route: some("into a muscle"),
        amount: some("0.5 ml"),
        place: some("the surgery"),
        given_by: some("Sam"),
        job: some("practice nurse"),
        organisation: some("Riverside Surgery"),
        ods_code: some("X99999"),
        source: Some(Source::Primary),
        from_paper_book: true,
        advice: some("a fever may come"),
        note: some("brave"),
    };
    let vaccine = || "rotavirus".to_owned();
    let reasons =
        [ReasonNotGiven::DidNotAttend, ReasonNotGiven::Unwell, ReasonNotGiven::Unknown(40)].map(Some);
    let not_given =
        reasons.map(|not_given| Immunisation { vaccine: vaccine(), not_given, ..Immunisation::default() });
    std::iter::once(given).chain(not_given).map(Payload::from).collect()
}

fn blood_spot() -> Vec<Payload> {
    let result = |condition, status: &str, sub_code: Option<&str>| BloodSpot {
        condition: Some(condition),
        status: status.into(),
        sub_code: sub_code.map(str::to_owned),
        sampled: on("2026-01-14"),
        note: None,
    };
    let results = [
        result(Condition::Pku, "4", None),
        result(Condition::Cf, "03", Some("0303")),
        result(Condition::Ht1, "04", None),
        result(Condition::Unknown(50), "09", Some("0903")),
    ];
    results.map(Payload::from).into()
}

fn nipe() -> Vec<Payload> {
    let exam = |system, result, side| Nipe {
        system: Some(system),
        result: Some(result),
        side,
        risk_factor: Some(system == NipeSystem::Hips),
        exam: Some(NipeExam::Newborn),
        done_by: some("Dr Okafor"),
        note: None,
    };
    let results = [
        exam(NipeSystem::Eyes, NipeResult::Normal, None),
        exam(NipeSystem::Heart, NipeResult::NotDone, None),
        exam(NipeSystem::Hips, NipeResult::Abnormal, Some(Side::Left)),
        exam(NipeSystem::Testes, NipeResult::Incomplete, Some(Side::Both)),
    ];
    results.map(Payload::from).into()
}

fn hearing() -> Vec<Payload> {
    let test = Hearing {
        test: Some(HearingTest::Aabr),
        left: Some(Response::Clear),
        right: Some(Response::NoClear),
        outcome: some("see again"),
        done_by: some("the screener"),
        place: some("the ward"),
        note: some("asleep"),
    };
    vec![test.into(), Hearing { left: Some(Response::Unknown(42)), ..Hearing::default() }.into()]
}

fn review() -> Vec<Payload> {
    let review = Review {
        which: Some(WhichReview::NewBirth),
        done_by: some("Asha"),
        job: some("health visitor"),
        place: some("at home"),
        notes: some("feeding goes well"),
        plan: some("weigh again"),
    };
    vec![review.into(), Review { which: Some(WhichReview::SchoolEntry), ..Review::default() }.into()]
}

fn asq3() -> Vec<Payload> {
    let scores = Asq3 {
        form_months: Some(24),
        communication: Some(50),
        gross_motor: Some(60),
        fine_motor: Some(45),
        problem_solving: Some(50),
        personal_social: Some(0),
        filled_in_by: some("both parents"),
        note: some("at the table"),
    };
    vec![scores.into()]
}

fn asq_se2() -> Vec<Payload> {
    let score = AsqSe2 { form_months: Some(24), total: Some(25), filled_in_by: some("mother"), note: None };
    vec![score.into()]
}
