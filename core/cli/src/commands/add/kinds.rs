//! The commands under `redbook add`: a name, the kind that it makes, and examples, each of which a test runs. What a command
//! takes is not here: the kind declares its fields.

use redbook_app::Kind;

/// One command.
pub(super) struct AddCommand {
    /// What follows `redbook add`.
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// A choice that the name makes already: field and choice.
    pub(super) preset: Option<(&'static str, &'static str)>,
    /// What it is, where that is not simply the kind.
    about: Option<&'static str>,
    /// Whole command lines; the first is what a script is told to give.
    pub(super) examples: &'static [&'static str],
}

impl AddCommand {
    const fn new(name: &'static str, kind: Kind, examples: &'static [&'static str]) -> Self {
        Self { name, kind, preset: None, about: None, examples }
    }

    const fn measure(
        name: &'static str,
        what: &'static str,
        about: &'static str,
        examples: &'static [&'static str],
    ) -> Self {
        Self { name, kind: Kind::Measurement, preset: Some(("what", what)), about: Some(about), examples }
    }

    /// What it is, in a line.
    pub(super) fn about(&self) -> &'static str {
        self.about.or(self.kind.spec().map(|spec| spec.about)).unwrap_or_default()
    }

    /// What a script is told to give.
    pub(super) fn give(&self) -> &'static str {
        self.examples.first().copied().unwrap_or("see: redbook add --help")
    }
}

/// All of them, in the order in which help shows them: before the birth, the birth, then what comes most often.
pub(super) const COMMANDS: &[AddCommand] = &[
    AddCommand::new(
        "pregnancy",
        Kind::Pregnancy,
        &["redbook add pregnancy 2026-09-14 --dated-by scan --maternity-unit \"Riverside Hospital\""],
    ),
    AddCommand::new(
        "antenatal",
        Kind::AntenatalContact,
        &["redbook add antenatal --when 2026-06-20 --pregnant 28+2 --done-by Asha --job midwife"],
    ),
    AddCommand::new(
        "birth",
        Kind::BirthDetails,
        &[
            "redbook add birth --when 2026-01-09T04:12 --gestation 39+4 --weight \"3.41 kg\" --place \"at home\"",
            "redbook add birth --when 2026-01-09 --apgar-1 8 --apgar-5 10 --delivery \"with forceps\" --births 2",
        ],
    ),
    AddCommand::measure("weight", "weight", "A weight", &["redbook add weight \"4.2 kg\" --when today"]),
    AddCommand::measure(
        "length",
        "length_lying",
        "A length, lying down",
        &["redbook add length \"54.3 cm\" --when today --measured-by \"the health visitor\""],
    ),
    AddCommand::measure(
        "height",
        "height_standing",
        "A height, standing",
        &["redbook add height \"92 cm\" --when today"],
    ),
    AddCommand::measure(
        "head",
        "head_circumference",
        "A head circumference",
        &["redbook add head \"38.1 cm\" --when today"],
    ),
    AddCommand::new(
        "immunisation",
        Kind::Immunisation,
        &[
            "redbook add immunisation 6-in-1 --dose 1 --batch A12 --site \"left thigh\" --when 2026-03-11",
            "redbook add immunisation MenB --from-paper-book --when 2026-03",
            "redbook add immunisation rotavirus --not-given unwell --when 2026-03-11",
        ],
    ),
    AddCommand::new(
        "blood-spot",
        Kind::BloodSpot,
        &["redbook add blood-spot pku --status 04 --sampled 2026-01-14"],
    ),
    AddCommand::new(
        "nipe",
        Kind::Nipe,
        &["redbook add nipe hips --result normal --risk-factor no --exam newborn --when 2026-01-10"],
    ),
    AddCommand::new(
        "hearing",
        Kind::Hearing,
        &["redbook add hearing --test aabr --left clear --right no-clear-response --when 2026-01-20"],
    ),
    AddCommand::new(
        "review",
        Kind::Review,
        &["redbook add review new-birth --done-by Asha --job \"health visitor\" --when 2026-01-21"],
    ),
    AddCommand::new(
        "asq3",
        Kind::Asq3,
        &[
            "redbook add asq3 24 --communication 50 --gross-motor 60 --fine-motor 45 --problem-solving 50 --personal-social 55 --when 2026-03-01",
        ],
    ),
    AddCommand::new("asq-se2", Kind::AsqSe2, &["redbook add asq-se2 24 --total 25 --when 2026-03-01"]),
    AddCommand::new(
        "milestone",
        Kind::Milestone,
        &["redbook add milestone \"First steps\" --first-achieved 2026-02 --result achieved"],
    ),
    AddCommand::new(
        "feeding",
        Kind::Feeding,
        &["redbook add feeding --first-milk maternal --status exclusively --when 2026-01-10"],
    ),
    AddCommand::new(
        "tooth",
        Kind::Tooth,
        &["redbook add tooth \"lower left front\" --event came-through --when 2026-02"],
    ),
    AddCommand::new(
        "illness",
        Kind::Illness,
        &["redbook add illness chickenpox --when 2026-02-01 --ended 2026-02-12"],
    ),
    AddCommand::new(
        "admission",
        Kind::Admission,
        &[
            "redbook add admission \"a bad cough\" --sort emergency --hospital \"Riverside Hospital\" --when 2026-02-03",
        ],
    ),
    AddCommand::new(
        "allergy",
        Kind::Allergy,
        &["redbook add allergy egg --reaction rash", "redbook add allergy --none-known"],
    ),
    AddCommand::new(
        "medicine",
        Kind::Medicine,
        &["redbook add medicine \"vitamin D drops\" --often \"once a day\" --when 2026-01-20"],
    ),
    AddCommand::new(
        "family-history",
        Kind::FamilyHistory,
        &[
            "redbook add family-history asthma --relative \"mother's father\"",
            "redbook add family-history --none-known",
        ],
    ),
    AddCommand::new(
        "parent-height",
        Kind::ParentHeight,
        &["redbook add parent-height mother --height \"165 cm\" --measured no"],
    ),
    AddCommand::new("sibling", Kind::Sibling, &["redbook add sibling twin --name Leo --born 2026-01-09"]),
    AddCommand::new("answer", Kind::Answer, &["redbook add answer tb-family yes"]),
    AddCommand::new(
        "note",
        Kind::Note,
        &["redbook add note \"First smile\" --when yesterday", "redbook add note - < diary.txt"],
    ),
    AddCommand::new(
        "diary",
        Kind::Diary,
        &["redbook add diary \"We went to the sea\" --title \"The sea\" --when 2026-02-14"],
    ),
    AddCommand::new(
        "question",
        Kind::Question,
        &["redbook add question \"When do we start solids?\" --ask \"the health visitor\""],
    ),
    AddCommand::new(
        "appointment",
        Kind::Appointment,
        &["redbook add appointment \"8 week vaccines\" --place \"the surgery\" --when 2026-03-11T10:20"],
    ),
    AddCommand::new(
        "service-contact",
        Kind::ServiceContact,
        &[
            "redbook add service-contact \"breastfeeding support\" --how video --helped \"Yes, at last\" --when 2026-01-30",
        ],
    ),
    AddCommand::new(
        "contact",
        Kind::Contact,
        &["redbook add contact \"Asha Patel\" --role \"health visitor\" --telephone \"01632 960001\""],
    ),
    AddCommand::new("profile", Kind::ProfileField, &["redbook add profile name \"Zoë Amelia\""]),
    AddCommand::new(
        "loss",
        Kind::Loss,
        &["redbook add loss pregnancy-ended --when 2026-02", "redbook add loss child-died"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_added_but_a_retraction() {
        for kind in Kind::ALL {
            let commands = COMMANDS.iter().filter(|command| command.kind == *kind).count();
            match kind {
                Kind::Retraction => assert_eq!(commands, 0, "redbook retract makes it"),
                Kind::Measurement => assert_eq!(commands, 4),
                _ => assert_eq!(commands, 1, "{kind:?}"),
            }
        }
    }
}
