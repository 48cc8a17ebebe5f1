//! What a family and a professional write.

use redbook_record::{
    Admission, AdmissionSort, Answer, FamilyHistory, Illness, Medicine, Parent, ParentHeight, Payload, Said,
};

use super::{on, some};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vec<Payload>)> {
    vec![
        ("good-kind-illness", illness()),
        ("good-kind-admission", admission()),
        ("good-kind-medicine", medicine()),
        ("good-kind-family-history", family_history()),
        ("good-kind-parent-height", parent_height()),
        ("good-kind-answer", answer()),
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
