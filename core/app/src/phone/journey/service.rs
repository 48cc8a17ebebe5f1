//! Which sort of service, as a word of a fixed list.

use serde::Serialize;

/// A sort of service. What a parent calls a service is a text of theirs; only what names one of these exactly is taken for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    /// Midwives.
    Maternity,
    /// Health visitors.
    HealthVisiting,
    /// The GP's practice.
    GeneralPractice,
    /// Help with feeding.
    InfantFeeding,
    /// Mental health around birth.
    PerinatalMentalHealth,
    /// A family hub or children's centre.
    FamilyHub,
    /// Speech and language therapy.
    SpeechAndLanguage,
    /// Any other, or not said.
    Other,
}

/// What people write, by the sort of service it names. Common usage; no source lists it.
const NAMES: &[(Service, &[&str])] = &[
    (Service::Maternity, &["midwife", "midwives", "midwifery", "community midwife"]),
    (Service::HealthVisiting, &["health visitor", "health visiting", "hv"]),
    (Service::GeneralPractice, &["gp", "doctor", "gp practice", "surgery", "practice nurse", "nurse"]),
    (
        Service::InfantFeeding,
        &[
            "breastfeeding support",
            "infant feeding",
            "infant feeding team",
            "feeding support",
            "feeding group",
        ],
    ),
    (Service::PerinatalMentalHealth, &["perinatal mental health", "mental health", "talking therapies"]),
    (Service::FamilyHub, &["family hub", "children's centre", "start for life"]),
    (Service::SpeechAndLanguage, &["speech and language", "speech and language therapy", "speech therapy"]),
];

impl Service {
    /// What a text names.
    #[must_use]
    pub fn named(text: &str) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let known = NAMES.iter().find(|(_, names)| names.contains(&text.as_str()));
        known.map_or(Self::Other, |(service, _)| *service)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_exact_name_is_taken_for_a_service() {
        assert_eq!(Service::named(" Health  Visitor "), Service::HealthVisiting);
        assert_eq!(Service::named("Asha, our health visitor"), Service::Other);
        assert_eq!(Service::named(""), Service::Other);
    }
}
