//! What a professional writes.

use redbook_record::{
    AntenatalContact, Asq3, AsqSe2, BirthDetails, BloodSpot, Condition, Hearing, HearingTest, Immunisation,
    Measured, Measurement, Nipe, NipeExam, NipeResult, NipeSystem, Payload, Pregnancy, ReasonNotGiven,
    Response, Review, Side, Source, WhichReview,
};

use super::{on, some};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vec<Payload>)> {
    vec![
        ("good-kind-pregnancy", pregnancy()),
        ("good-kind-antenatal-contact", antenatal_contact()),
        ("good-kind-birth-details", birth_details()),
        ("good-kind-measurement", measurement()),
        ("good-kind-immunisation", immunisation()),
        ("good-kind-blood-spot", blood_spot()),
        ("good-kind-nipe", nipe()),
        ("good-kind-hearing", hearing()),
        ("good-kind-review", review()),
        ("good-kind-asq3", asq3()),
        ("good-kind-asq-se2", asq_se2()),
    ]
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
