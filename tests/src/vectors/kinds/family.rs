//! What a family writes.

use redbook_record::{
    Appointment, AppointmentState, BreastMilk, Diary, Feeding, FirstMilk, How, Loss, Milestone, Payload,
    Question, Relation, ServiceContact, Sibling, Skill, Tooth, ToothEvent, WhichLoss,
};

use super::{on, some};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vec<Payload>)> {
    vec![
        ("good-kind-milestone", milestone()),
        ("good-kind-feeding", feeding()),
        ("good-kind-tooth", tooth()),
        ("good-kind-diary", diary()),
        ("good-kind-question", question()),
        ("good-kind-service-contact", service_contact()),
        ("good-kind-appointment", appointment()),
        ("good-kind-sibling", sibling()),
        ("good-kind-loss", loss()),
    ]
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
