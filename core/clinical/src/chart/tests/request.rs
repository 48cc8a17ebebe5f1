//! Requests that tests share.

use crate::Gestation;
use crate::chart::{AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords};
use crate::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};

pub(super) const TERM: Gestation = Gestation::from_days(280);

pub(super) fn screen(width_px: u16, height_px: u16) -> ChartSize {
    ChartSize::screen(width_px, height_px).unwrap()
}

/// A girl born at 40+0, her weight, on a phone.
pub(super) fn request(measurements: &[ChartMeasurement]) -> ChartRequest<'_> {
    ChartRequest {
        sex: Sex::Female,
        method: MeasurementMethod::Weight,
        gestation: TERM,
        policy: GestationPolicy::ExactForLife,
        window: None,
        size: screen(360, 640),
        heading: None,
        measurements,
    }
}

pub(super) fn draw(request: ChartRequest<'_>) -> Chart {
    Chart::draw(&request, &ChartWords::english()).unwrap()
}

pub(super) fn measured(method: MeasurementMethod, measurements: &[(u32, f64)]) -> Vec<ChartMeasurement> {
    let measured = |value| Measured::new(method, value).unwrap();
    measurements.iter().map(|(age_days, value)| ChartMeasurement::new(*age_days, measured(*value))).collect()
}

pub(super) fn weights(measurements: &[(u32, f64)]) -> Vec<ChartMeasurement> {
    measured(MeasurementMethod::Weight, measurements)
}

/// Every chart that there is.
pub(super) fn every_chart() -> impl Iterator<Item = (Sex, MeasurementMethod, AgeWindow)> {
    let methods = MeasurementMethod::ALL.into_iter();
    let with_window = methods.flat_map(|method| AgeWindow::ALL.map(|window| (method, window)));
    let offered = with_window
        .filter(|(method, window)| *method != MeasurementMethod::Bmi || *window != AgeWindow::Newborn);
    offered.flat_map(|(method, window)| Sex::ALL.map(|sex| (sex, method, window)))
}
