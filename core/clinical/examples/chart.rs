//! `cargo run --release -p redbook-clinical --features png --example chart -- FOLDER`: draws charts of invented children
//! in every size and style into a folder, to be looked at.
#![expect(clippy::disallowed_methods, reason = "an example may ask for a folder and write into it")]

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;

use redbook_clinical::chart::{
    AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle,
};
use redbook_clinical::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Days since birth, and a value in the unit of the method.
type Measurements = &'static [(u32, f64)];

const TERM_WEIGHTS: Measurements =
    &[(0, 3.42), (5, 3.21), (12, 3.5), (42, 4.7), (84, 5.9), (140, 7.2), (240, 8.6), (350, 9.4)];
const PRETERM_WEIGHTS: Measurements = &[
    (0, 1.12),
    (10, 1.08),
    (24, 1.35),
    (45, 1.9),
    (66, 2.6),
    (87, 3.3),
    (120, 4.5),
    (180, 6.1),
    (260, 7.5),
    (355, 8.6),
];
const HEADS: Measurements = &[(0, 34.5), (42, 38.4), (120, 41.9), (365, 46.8), (700, 48.9)];
const HEIGHTS: Measurements = &[
    (760, 87.5),
    (1_100, 95.0),
    (1_500, 102.5),
    (2_600, 123.0),
    (4_000, 142.0),
    (5_200, 163.0),
    (6_500, 176.0),
];
const BMIS: Measurements = &[(800, 16.9), (1_300, 16.1), (1_900, 15.6), (3_000, 16.4)];
const SLIPS: Measurements = &[(14, 3.6), (56, 49.0), (100, 6.1), (500, 11.0)];

#[derive(Clone, Copy)]
struct Picture {
    name: &'static str,
    sex: Sex,
    method: MeasurementMethod,
    gestation: &'static str,
    policy: GestationPolicy,
    window: Option<AgeWindow>,
    size: ChartSize,
    style: SvgStyle,
    measurements: Measurements,
}

impl Picture {
    fn draw(&self) -> Outcome<Chart> {
        let measurements = self.measurements.iter().map(|(age_days, value)| {
            Ok(ChartMeasurement::new(*age_days, Measured::new(self.method, *value)?))
        });
        let measurements = measurements.collect::<Outcome<Vec<_>>>()?;
        let request = ChartRequest {
            sex: self.sex,
            method: self.method,
            gestation: self.gestation.parse()?,
            policy: self.policy,
            window: self.window,
            size: self.size,
            heading: (self.style == SvgStyle::A4).then_some("Maya Jones, born 1 January 2026"),
            measurements: &measurements,
        };
        Ok(Chart::draw(&request, &ChartWords::english())?)
    }
}

fn main() -> Outcome<()> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("expected a folder to draw into, got none")?);
    std::fs::create_dir_all(&folder)?;
    for picture in pictures()? {
        let chart = picture.draw()?;
        let svg = chart.to_svg(picture.style);
        let png = chart.to_png(picture.style, picture.size.width_px())?;
        writeln!(io::stdout(), "{}: {} B SVG, {} B PNG", picture.name, svg.len(), png.len())?;
        writeln!(io::stdout(), "  {}", chart.description_text())?;
        std::fs::write(folder.join(picture.name).with_extension("svg"), svg)?;
        std::fs::write(folder.join(picture.name).with_extension("png"), png)?;
    }
    Ok(())
}

/// A girl born at 40+0, her weight, on a phone in the dark: what the others differ from.
fn term() -> Outcome<Picture> {
    Ok(Picture {
        name: "term-weight-phone-dark",
        sex: Sex::Female,
        method: MeasurementMethod::Weight,
        gestation: "40+0",
        policy: GestationPolicy::ExactForLife,
        window: None,
        size: ChartSize::screen(360, 640)?,
        style: SvgStyle::Dark,
        measurements: TERM_WEIGHTS,
    })
}

fn pictures() -> Outcome<Vec<Picture>> {
    let term = term()?;
    let light = Picture { style: SvgStyle::Light, ..term };
    let preterm = Picture {
        name: "preterm-weight-phone",
        sex: Sex::Male,
        gestation: "28+3",
        measurements: PRETERM_WEIGHTS,
        ..light
    };
    let mut pictures = vec![term, preterm];
    pictures.extend(of_early_weeks(preterm));
    pictures.extend(of_other_methods(light)?);
    pictures.extend(of_other_sizes(light, preterm)?);
    Ok(pictures)
}

fn of_early_weeks(preterm: Picture) -> [Picture; 4] {
    let newborn = Some(AgeWindow::Newborn);
    let early = PRETERM_WEIGHTS.split_at(6).0;
    let first = TERM_WEIGHTS.split_at(3).0;
    let near_term = Picture {
        name: "near-term-newborn",
        gestation: "37+2",
        window: newborn,
        measurements: first,
        ..preterm
    };
    [
        Picture { name: "preterm-newborn", measurements: early, ..preterm },
        near_term,
        Picture { name: "term-newborn", gestation: "40+0", ..near_term },
        Picture {
            name: "term-paper",
            gestation: "40+0",
            policy: GestationPolicy::PaperChart,
            measurements: TERM_WEIGHTS,
            ..preterm
        },
    ]
}

fn of_other_methods(light: Picture) -> Outcome<[Picture; 4]> {
    let head = MeasurementMethod::HeadCircumference;
    let small = ChartSize::screen(320, 480)?;
    let height = Picture { method: MeasurementMethod::Height, measurements: HEIGHTS, ..light };
    Ok([
        Picture { name: "head-two-years", method: head, measurements: HEADS, gestation: "38+4", ..light },
        Picture { name: "height-320", size: small, ..height },
        Picture { name: "height-all", window: Some(AgeWindow::All), ..height },
        Picture { name: "bmi", method: MeasurementMethod::Bmi, measurements: BMIS, ..light },
    ])
}

fn of_other_sizes(light: Picture, preterm: Picture) -> Outcome<[Picture; 5]> {
    let page = Picture { name: "a4", size: ChartSize::A4_INSIDE, style: SvgStyle::A4, ..light };
    let years = Some(AgeWindow::FirstTwoYears);
    let height = Picture { method: MeasurementMethod::Height, measurements: HEIGHTS, ..light };
    let large = ChartSize::screen(2_000, 1_400)?;
    Ok([
        Picture { name: "slips", measurements: SLIPS, window: Some(AgeWindow::FirstYear), ..light },
        Picture { name: "height-low", size: ChartSize::screen(640, 320)?, ..height },
        page,
        Picture { name: "a4-preterm", size: page.size, style: page.style, window: years, ..preterm },
        Picture { name: "large-dark", size: large, style: SvgStyle::Dark, ..preterm },
    ])
}
