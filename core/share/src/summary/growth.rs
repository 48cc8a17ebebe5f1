//! A measurement beside the growth reference.

use redbook_protocol::EntryId;
use redbook_record::When;

/// A measurement beside the reference, by the way to count age that the family is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct GrowthReading {
    /// The entry that it is from; two for a body mass index.
    pub entries: Vec<EntryId>,
    /// "weight", "length_lying", "height_standing", "head_circumference" or "bmi".
    pub what: String,
    /// The value, in kg, cm or kg/m²; used for a body mass index only, the others are in their entries.
    pub value: f64,
    /// When, as precisely as known; used for a body mass index only.
    pub when: Option<When>,
    /// Where among the nine lines, in words: "between the 25th and 50th centiles".
    pub band: Option<String>,
    /// Standard deviations from the median.
    pub sds: Option<f64>,
    /// Percent of children who measure less.
    pub centile: Option<f64>,
    /// The growth reference: "UK-WHO".
    pub reference: String,
    /// How age was counted, in words.
    pub policy: String,
    /// The version of the reference's numbers.
    pub data_version: String,
}

impl GrowthReading {
    /// Band, centile and SDS, reference, how age was counted and the version of the numbers: what stands wherever a centile
    /// does.
    #[must_use]
    pub fn words(&self) -> String {
        let Self { reference, policy, data_version, .. } = self;
        let centile = finite(self.centile).map(|centile| format!("centile {centile:.1}"));
        let sds = finite(self.sds).map(|sds| format!("SDS {sds:.2}"));
        let beside = self.band.clone().into_iter().chain(centile).chain(sds).collect::<Vec<_>>().join(", ");
        let beside = if beside.is_empty() { "no value in the reference" } else { &beside };
        format!("{beside}; {reference}; {policy}; data {data_version}")
    }
}

fn finite(number: Option<f64>) -> Option<f64> {
    number.filter(|number| number.is_finite())
}
