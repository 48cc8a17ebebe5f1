//! Writes the charts that are kept as pictures, after a change that was meant; then look at each that changed.
#![expect(clippy::disallowed_methods, reason = "an example may write into its folder")]

#[path = "../src/chart/tests/golden_charts.rs"]
mod golden_charts;

mod api {
    pub(super) use redbook_clinical::Gestation;
    pub(super) use redbook_clinical::chart::{
        AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle,
    };
    pub(super) use redbook_clinical::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/chart/golden");
    for (name, picture) in golden_charts::all()? {
        std::fs::write(folder.join(format!("{name}.svg")), picture)?;
    }
    Ok(())
}
