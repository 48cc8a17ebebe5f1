//! `redbook chart WHAT -o FILE`: a growth chart as SVG or PNG.

use std::io::Write;
use std::path::{Path, PathBuf};

use redbook_app::ChartQuery;
use redbook_clinical::chart::{AgeWindow, Chart, ChartSize, ChartWords, SvgStyle};
use redbook_clinical::growth::{GestationPolicy, MeasurementMethod};
use serde_json::json;

use super::growth::policy;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::file;
use crate::words::count;

const FILE: &str = "chart";
/// A phone's own pixels.
const WIDTH_PX: u16 = 1_080;
/// A4 at 300 dots an inch.
const PRINT_WIDTH_PX: u16 = 2_480;
/// Upright, as the page of the book.
const HEIGHT_PER_WIDTH: (u32, u32) = (4, 3);

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Nine centile lines of UK-WHO, and the child's measurements: a dot at the actual age, a cross at the corrected one. No name
is on it unless you give one. The end of the file's name says what it becomes: .svg or .png.

Example:
  redbook chart weight -o weight.svg
  redbook chart head -o head.png --width 720 --dark
  redbook chart weight -o page.svg --print --heading \"Maya Jones\" --policy paper")]
pub(crate) struct ChartArgs {
    /// Of what: weight, length, height, head, bmi
    what: String,
    /// Where to: a name that ends in .svg or .png
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Which ages: newborn, 0-1, 0-2, 0-4, 2-9, 4-20, 2-20, 0-20; left out, the shortest that shows everything
    #[arg(long)]
    window: Option<String>,
    /// How wide, in pixels: 320 to 2000; for a PNG of --print, 320 to 2500
    #[arg(long, value_name = "PX")]
    width: Option<u16>,
    /// For a dark screen
    #[arg(long, conflicts_with = "print")]
    dark: bool,
    /// For a page of A4
    #[arg(long)]
    print: bool,
    /// How age is counted: exact, paper, as-40+0
    #[arg(long, default_value = GestationPolicy::ExactForLife.id())]
    policy: String,
    /// Whose chart it is, to stand on it
    #[arg(long, value_name = "TEXT")]
    heading: Option<String>,
    /// Write over a file that is there
    #[arg(long, visible_alias = "force")]
    replace: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
}

pub(crate) fn run(context: &Context, args: &ChartArgs) -> Result<Answer, Failure> {
    let format = format(&args.output)?;
    let words = ChartWords::english();
    let query = ChartQuery {
        method: method(&args.what)?,
        policy: policy(&args.policy)?,
        window: args.window.as_deref().map(window).transpose()?,
        size: size(args, format)?,
        heading: args.heading.as_deref(),
        words: &words,
    };
    let chart = context.with_record(|phone, record| Ok(phone.chart(record, &query)?))?;
    let picture = picture(&chart, args, format)?;
    file::write(FILE, &args.output, args.replace, |file| {
        file.write_all(&picture).map_err(Failure::writing(FILE))
    })?;
    answer(&chart, args, format, picture.len())
}

fn answer(chart: &Chart, args: &ChartArgs, format: Format, bytes: usize) -> Result<Answer, Failure> {
    let shown = chart.measurements.len();
    let outside = chart.measurements.iter().filter(|measurement| measurement.outside.is_some()).count();
    let json = json!({
        "file": args.output,
        "format": if format == Format::Svg { "svg" } else { "png" },
        "bytes": bytes,
        "method": chart.method.id(),
        "title": chart.title.text,
        "window": chart.window.id(),
        "measurements": shown,
        "outside": outside,
        "policy": chart.policy.id(),
        "reference": chart.reference,
        "data_version": chart.data_version,
        "says": chart.description_text(),
    });
    let measurements = count(shown, "measurement", "measurements");
    let beyond = match outside {
        0 => String::new(),
        outside => format!(", {outside} of them beyond its edge"),
    };
    let text = format!(
        "Written to {}: {}, with {measurements}{beyond}.\n{}",
        args.output.display(),
        chart.title.text,
        chart.provenance.text
    );
    Answer::new(json, text)
}

fn picture(chart: &Chart, args: &ChartArgs, format: Format) -> Result<Vec<u8>, Failure> {
    let style = match (args.dark, args.print) {
        (_, true) => SvgStyle::A4,
        (true, false) => SvgStyle::Dark,
        (false, false) => SvgStyle::Light,
    };
    let usual_px = if args.print { PRINT_WIDTH_PX } else { WIDTH_PX };
    match format {
        Format::Svg => Ok(chart.to_svg(style).into_bytes()),
        Format::Png => {
            let png = chart.to_png(style, args.width.unwrap_or(usual_px));
            png.map_err(|error| Failure::value("width", error))
        }
    }
}

fn size(args: &ChartArgs, format: Format) -> Result<ChartSize, Failure> {
    if args.print {
        return match (format, args.width) {
            (Format::Svg, Some(_)) => {
                Err(Failure::value("width", "expected none for a page as SVG, which is A4 at any size"))
            }
            _ => Ok(ChartSize::A4_INSIDE),
        };
    }
    let width_px = args.width.unwrap_or(WIDTH_PX);
    let (high, wide) = HEIGHT_PER_WIDTH;
    let height_px = (u32::from(width_px) * high / wide).max(ChartSize::HEIGHT_PX_MIN.into());
    let height_px = u16::try_from(height_px).unwrap_or(u16::MAX);
    ChartSize::screen(width_px, height_px).map_err(|error| Failure::value("width", error))
}

fn method(text: &str) -> Result<MeasurementMethod, Failure> {
    match text.trim().to_lowercase().as_str() {
        "weight" => Ok(MeasurementMethod::Weight),
        "length" | "height" => Ok(MeasurementMethod::Height),
        "head" | "ofc" => Ok(MeasurementMethod::HeadCircumference),
        "bmi" => Ok(MeasurementMethod::Bmi),
        _ => Err(Failure::value("what", "expected weight, length, height, head or bmi, got something else")),
    }
}

fn window(text: &str) -> Result<AgeWindow, Failure> {
    let ids: Vec<&str> = AgeWindow::ALL.iter().map(|window| window.id()).collect();
    let reason = || format!("expected one of {}, got something else", ids.join(", "));
    AgeWindow::from_id(text.trim()).ok_or_else(|| Failure::value("window", reason()))
}

fn format(path: &Path) -> Result<Format, Failure> {
    let end = path.extension().and_then(|end| end.to_str()).map(str::to_lowercase);
    match end.as_deref() {
        Some("svg") => Ok(Format::Svg),
        Some("png") => Ok(Format::Png),
        _ => Err(Failure::value("output", "expected a name that ends in .svg or .png, got another")),
    }
}
