//! The conditions that the blood spot is screened for.

use std::fmt;
use std::str::FromStr;

use super::BloodSpotStatus;
use crate::codes::{self, Code, Subject, System};
use crate::typed::{ParseChoiceError, choose};

/// A condition of newborn blood spot screening in England. Which babies are screened for which is a question of dates
/// and areas: HT1 came in October 2025, SCID is being evaluated in some areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BloodSpotCondition {
    /// Sickle cell disease.
    Scd,
    /// Cystic fibrosis.
    Cf,
    /// Congenital hypothyroidism.
    Cht,
    /// Phenylketonuria.
    Pku,
    /// Medium-chain acyl-CoA dehydrogenase deficiency.
    Mcadd,
    /// Maple syrup urine disease.
    Msud,
    /// Isovaleric acidaemia.
    Iva,
    /// Glutaric aciduria type 1.
    Ga1,
    /// Homocystinuria.
    Hcu,
    /// Hereditary tyrosinaemia type 1. No codes for it were found.
    Ht1,
    /// Severe combined immunodeficiency. No codes for it were found.
    Scid,
}

const WORDS: &[(&str, BloodSpotCondition)] = &[
    ("scd", BloodSpotCondition::Scd),
    ("sickle-cell", BloodSpotCondition::Scd),
    ("sickle-cell-disease", BloodSpotCondition::Scd),
    ("cf", BloodSpotCondition::Cf),
    ("cystic-fibrosis", BloodSpotCondition::Cf),
    ("cht", BloodSpotCondition::Cht),
    ("congenital-hypothyroidism", BloodSpotCondition::Cht),
    ("pku", BloodSpotCondition::Pku),
    ("phenylketonuria", BloodSpotCondition::Pku),
    ("phenylketonuria-pku", BloodSpotCondition::Pku),
    ("mcadd", BloodSpotCondition::Mcadd),
    ("medium-chain-acyl-coa-dehydrogenase-deficiency", BloodSpotCondition::Mcadd),
    ("msud", BloodSpotCondition::Msud),
    ("maple-syrup-urine-disease", BloodSpotCondition::Msud),
    ("maple-syrup-urine-disease-msud", BloodSpotCondition::Msud),
    ("iva", BloodSpotCondition::Iva),
    ("isovaleric-acidaemia", BloodSpotCondition::Iva),
    ("isovaleric-acidaemia-iva", BloodSpotCondition::Iva),
    ("ga1", BloodSpotCondition::Ga1),
    ("glutaric-aciduria-type-1", BloodSpotCondition::Ga1),
    ("glutaric-aciduria-type-1-ga1", BloodSpotCondition::Ga1),
    ("hcu", BloodSpotCondition::Hcu),
    ("homocystinuria", BloodSpotCondition::Hcu),
    ("homocystinuria-hcu", BloodSpotCondition::Hcu),
    ("ht1", BloodSpotCondition::Ht1),
    ("hereditary-tyrosinaemia-type-1", BloodSpotCondition::Ht1),
    ("hereditary-tyrosinaemia-type-1-ht1", BloodSpotCondition::Ht1),
    ("scid", BloodSpotCondition::Scid),
    ("severe-combined-immunodeficiency", BloodSpotCondition::Scid),
    ("severe-combined-immunodeficiency-scid", BloodSpotCondition::Scid),
];

impl BloodSpotCondition {
    /// All.
    pub const ALL: [Self; 11] = [
        Self::Scd,
        Self::Cf,
        Self::Cht,
        Self::Pku,
        Self::Mcadd,
        Self::Msud,
        Self::Iva,
        Self::Ga1,
        Self::Hcu,
        Self::Ht1,
        Self::Scid,
    ];

    /// As it is written in data, such as "pku". Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scd => "scd",
            Self::Cf => "cf",
            Self::Cht => "cht",
            Self::Pku => "pku",
            Self::Mcadd => "mcadd",
            Self::Msud => "msud",
            Self::Iva => "iva",
            Self::Ga1 => "ga1",
            Self::Hcu => "hcu",
            Self::Ht1 => "ht1",
            Self::Scid => "scid",
        }
    }

    /// The test procedure.
    #[must_use]
    pub fn test_code(self) -> Option<Code> {
        codes::usual(Subject::BloodSpotTests, self.id(), System::Snomed)
    }

    /// The outcome of the test. [`Code::sure`] gives none for sickle cell disease: its outcomes are in doubt.
    #[must_use]
    pub fn outcome_code(self, status: &BloodSpotStatus) -> Option<Code> {
        codes::usual(Subject::BloodSpotOutcomes, &format!("{}:{}", self.id(), status.code()), System::Snomed)
    }
}

impl FromStr for BloodSpotCondition {
    type Err = ParseChoiceError;

    /// From its letters or its name: "PKU", "phenylketonuria".
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        choose(text, WORDS, "scd, cf, cht, pku, mcadd, msud, iva, ga1, hcu, ht1, scid, or the name")
    }
}

impl fmt::Display for BloodSpotCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scd => "sickle cell disease",
            Self::Cf => "cystic fibrosis",
            Self::Cht => "congenital hypothyroidism",
            Self::Pku => "phenylketonuria (PKU)",
            Self::Mcadd => "MCADD",
            Self::Msud => "maple syrup urine disease (MSUD)",
            Self::Iva => "isovaleric acidaemia (IVA)",
            Self::Ga1 => "glutaric aciduria type 1 (GA1)",
            Self::Hcu => "homocystinuria (HCU)",
            Self::Ht1 => "hereditary tyrosinaemia type 1 (HT1)",
            Self::Scid => "severe combined immunodeficiency (SCID)",
        })
    }
}
