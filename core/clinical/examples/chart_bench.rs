//! `cargo run --release -p redbook-clinical --features png --example chart_bench`: how long a chart takes, and how large it
//! is. Not a test: it asserts nothing about time.
#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "a bench looks at clocks")]

use std::error::Error;
use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use redbook_clinical::chart::{
    AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle,
};
use redbook_clinical::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};

const ROUNDS: usize = 40;
const PNG_ROUNDS: usize = 15;
const FONT_BYTES: usize = include_bytes!("../data/chart/Inter-chart.otf").len();
const ADVANCES_BYTES: usize = include_bytes!("../data/chart/advances.txt").len();

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    writeln!(out, "font: {FONT_BYTES} bytes; widths of its characters: {ADVANCES_BYTES} bytes")?;
    let sizes = [(360, 640), (1_080, 1_350), (1_080, 1_920), (2_000, 1_400)];
    for (width_px, height_px) in sizes {
        let size = ChartSize::screen(width_px, height_px)?;
        for window in [AgeWindow::FirstYear, AgeWindow::All] {
            let measurements = measurements()?;
            let request = request(&measurements, window, size)?;
            let words = ChartWords::english();
            let chart = Chart::draw(&request, &words)?;
            let svg = chart.to_svg(SvgStyle::Light);
            let drawn_us = median_us(ROUNDS, || Chart::draw(black_box(&request), &words).is_ok());
            let svg_us = median_us(ROUNDS, || !chart.to_svg(SvgStyle::Light).is_empty());
            let png = chart.to_png(SvgStyle::Light, width_px)?;
            let processor_before_us = processor_us();
            let png_us = median_us(PNG_ROUNDS, || chart.to_png(SvgStyle::Light, width_px).is_ok());
            let png_processor_us = (processor_us() - processor_before_us) / PNG_ROUNDS as u128;
            writeln!(
                out,
                "{width_px} x {height_px}, {}: geometry {drawn_us} us, SVG {svg_us} us ({} bytes), PNG {} ms (processor {} ms; {} bytes)",
                window.id(),
                svg.len(),
                png_us / 1_000,
                png_processor_us / 1_000,
                png.len(),
            )?;
        }
    }
    Ok(())
}

/// A preterm boy, weighed twenty times.
fn measurements() -> Result<Vec<ChartMeasurement>, Box<dyn Error>> {
    let weights = (0..20_u32).map(|at| (at * 18, 1.1 + f64::from(at) * 0.42));
    let measured = weights.map(|(age_days, kg)| {
        Ok(ChartMeasurement::new(age_days, Measured::new(MeasurementMethod::Weight, kg)?))
    });
    measured.collect()
}

fn request(
    measurements: &[ChartMeasurement],
    window: AgeWindow,
    size: ChartSize,
) -> Result<ChartRequest<'_>, Box<dyn Error>> {
    Ok(ChartRequest {
        sex: Sex::Male,
        method: MeasurementMethod::Weight,
        gestation: "28+3".parse()?,
        policy: GestationPolicy::ExactForLife,
        window: Some(window),
        size,
        heading: None,
        measurements,
    })
}

/// The time this process had a processor, where Linux tells; a busy machine hardly changes it.
fn processor_us() -> u128 {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|ns| ns.parse::<u128>().ok()).map_or(0, |ns| ns / 1_000)
}

fn median_us(rounds: usize, mut run: impl FnMut() -> bool) -> u128 {
    let mut times: Vec<u128> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    times.get(rounds / 2).copied().unwrap_or_default()
}
