//! What is written on a chart can be read.

use super::request::{draw, every_chart, measured, request, screen, weights};
use crate::chart::{AgeWindow, Chart, ChartRequest, ChartSize, ChartWords, PlacedText, Rect, TextRole};
use crate::growth::{GestationPolicy, Sex};

/// The smallest letters, in pixels at arm's length.
const LETTERS_PX_MIN: f64 = 11.0;

/// What is left of the smallest chart under long words and over two notes.
const PLOT_HEIGHT_PX_MIN: f64 = 75.0;

fn texts(chart: &Chart) -> Vec<&PlacedText> {
    chart.texts.iter().chain(chart.labels.iter().map(|label| &label.text)).collect()
}

/// Every text inside the picture, none over another, none over the plot.
fn can_be_read(chart: &Chart) {
    let whole = Rect {
        left: 0.0,
        top: 0.0,
        right: f64::from(chart.size.width_px()),
        bottom: f64::from(chart.size.height_px()),
    };
    let texts = texts(chart);
    for (at, text) in texts.iter().enumerate() {
        assert!(text.size_px >= LETTERS_PX_MIN, "{text:?}");
        assert!(whole.contains(text.bounds()), "{text:?} leaves {whole:?}: {}", chart.title);
        let is_named_inside = text.role == TextRole::LineName;
        assert!(
            is_named_inside || !text.bounds().overlaps(chart.plot),
            "{text:?} over the plot: {}",
            chart.title
        );
        for other in texts.iter().skip(at + 1) {
            assert!(!text.bounds().overlaps(other.bounds()), "{text:?} over {other:?} on {}", chart.title);
        }
    }
    assert!(chart.plot.width() > 200.0 && chart.plot.height() > PLOT_HEIGHT_PX_MIN, "{:?}", chart.plot);
}

fn sizes() -> [ChartSize; 7] {
    let screens = [(320, 320), (320, 568), (360, 640), (640, 320), (1_080, 1_350), (2_000, 3_000)];
    let [a, b, c, d, e, f] = screens.map(|(width, height)| screen(width, height));
    [a, b, c, d, e, f, ChartSize::A4_INSIDE]
}

#[test]
fn nothing_overlaps_on_any_chart_of_any_size() {
    // Room is a matter of numbers, and girls' have as many digits as boys'.
    for (sex, method, window) in every_chart().filter(|(sex, ..)| *sex == Sex::Male) {
        // One on the chart, one above it, one after it: all symbols and notes.
        let measurements = measured(method, &[(20, 30.0), (100, 900.0), (9_000, 50.0)]);
        for size in sizes() {
            for (gestation, policy) in [
                ("40+0", GestationPolicy::ExactForLife),
                ("38+4", GestationPolicy::ExactForLife),
                ("23+0", GestationPolicy::ExactForLife),
                ("39+0", GestationPolicy::PaperChart),
                ("30+6", GestationPolicy::PaperChart),
            ] {
                let chart = draw(ChartRequest {
                    sex,
                    method,
                    window: Some(window),
                    size,
                    gestation: gestation.parse().unwrap(),
                    policy,
                    heading: Some("Maya Jones, born 1 January 2026"),
                    measurements: &measurements,
                });
                can_be_read(&chart);
            }
        }
    }
}

/// On the narrowest phones the three symbols do not fit into one row. Half a margin is left free at the right.
#[test]
fn the_legend_takes_a_second_row_only_where_one_is_too_narrow() {
    const LEFT_FREE_PX: f64 = 4.0;
    let measurements = weights(&[(20, 4.0), (100, 900.0)]);
    let in_one_row = |width: u16| {
        let (size, gestation) = (screen(width, 480), "30+6".parse().unwrap());
        let window = Some(AgeWindow::FirstYear);
        let chart = draw(ChartRequest { size, gestation, window, ..request(&measurements) });
        let legend: Vec<_> = chart.texts.iter().filter(|text| text.role == TextRole::Legend).collect();
        assert_eq!(legend.len(), 3);
        let ends = legend.iter().map(|text| text.bounds().right).fold(0.0, f64::max);
        (legend.iter().all(|text| text.at.y == legend[0].at.y)).then_some(ends)
    };
    assert_eq!(in_one_row(320), None);
    let (width, ends) = (321..400).find_map(|width| in_one_row(width).map(|ends| (width, ends))).unwrap();
    let left_free = f64::from(width) - ends;
    assert!((LEFT_FREE_PX..LEFT_FREE_PX + 1.0).contains(&left_free), "{left_free} of {width}");
}

#[test]
fn long_words_of_another_language_are_broken_and_not_laid_over_each_other() {
    let mut words = ChartWords::english();
    words
        .set("title", &format!("{} {{method}} {{sex}} {{window}}", "Siart dwf plant o enedigaeth ".repeat(6)))
        .unwrap();
    words.set("provenance", &format!("{} {{policy}} {{version}}", "cyfeirnod ".repeat(20))).unwrap();
    words.set("legend.actual", "oedran gwirioneddol y plentyn ar y diwrnod").unwrap();
    words.set("legend.outside", "y tu allan i'r siart hwn, gweler y tabl isod").unwrap();
    words.set("line.99.6", "99.6ain").unwrap();
    let measurements = measured(request(&[]).method, &[(20, 4.0), (100, 900.0)]);
    for size in sizes() {
        let request = ChartRequest { size, ..request(&measurements) };
        can_be_read(&Chart::draw(&request, &words).unwrap());
    }
}

#[test]
fn a_note_is_as_wide_as_the_chart_between_its_margins() {
    let mut words = ChartWords::english();
    words.set("note.outside-one", &"i ".repeat(130)).unwrap();
    let measurements = weights(&[(20, 4.0), (100, 900.0)]);
    let size = screen(1_080, 1_350);
    let margin = 8.0 * size.unit_px();
    let chart = Chart::draw(&ChartRequest { size, ..request(&measurements) }, &words).unwrap();
    let notes = chart.texts.iter().filter(|text| text.role == TextRole::Note);
    let ends = notes.map(|text| text.bounds().right).fold(0.0, f64::max);
    let free = f64::from(size.width_px()) - margin - ends;
    assert!((0.0..margin).contains(&free), "{free} left free");
}

#[test]
fn every_line_is_named_where_there_is_room() {
    for (sex, method, window) in every_chart() {
        let chart = draw(ChartRequest { sex, method, window: Some(window), ..request(&[]) });
        if chart.series.is_empty() {
            continue;
        }
        let names: Vec<_> = chart.labels.iter().rev().map(|label| label.text.text.as_str()).collect();
        assert_eq!(names, ["0.4th", "2nd", "9th", "25th", "50th", "75th", "91st", "98th", "99.6th"]);
        for label in &chart.labels {
            let end =
                chart.series.last().unwrap().curves.iter().find(|curve| curve.line == label.line).unwrap();
            let end = end.points.last().unwrap();
            let middle = (label.text.bounds().top + label.text.bounds().bottom) / 2.0;
            assert!(
                label.leader.is_some() || (middle - end.y).abs() < 3.0,
                "{} without a leader",
                label.line
            );
        }
    }
}

#[test]
fn numbers_are_in_the_units_of_the_age() {
    use crate::chart::AgeWindow as W;
    let titles = [
        (W::Newborn, "40+0", "Age in days"),
        (W::Newborn, "28+3", "Weeks of pregnancy; 40 is the due date"),
        (W::FirstYear, "40+0", "Age in months"),
        (W::FirstYear, "28+3", "Age in months; left of 0, weeks of pregnancy (w)"),
        (W::FirstTwoYears, "39+0", "Age in months; left of 0, before the due date"),
        (W::FirstFourYears, "40+0", "Age in years"),
        (W::TwoToNine, "28+3", "Age in years"),
    ];
    for (window, gestation, title) in titles {
        let gestation = gestation.parse().unwrap();
        let chart = draw(ChartRequest { window: Some(window), gestation, ..request(&[]) });
        assert!(chart.texts.iter().any(|text| text.text == title), "{window:?} {gestation}: {title}");
    }
    let chart = draw(ChartRequest { window: Some(W::FirstYear), ..request(&[]) });
    let ticks =
        chart.texts.iter().filter(|text| text.role == TextRole::Tick && text.at.y > chart.plot.bottom);
    let months: Vec<_> = ticks.map(|text| text.text.as_str()).collect();
    assert_eq!(months, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
}

#[test]
fn a_title_names_the_week_of_a_preterm_birth_alone() {
    for (gestation, from) in [("36+6", ", from 36 weeks of pregnancy"), ("37+0", "")] {
        let (window, gestation) = (Some(AgeWindow::FirstYear), gestation.parse().unwrap());
        let chart = draw(ChartRequest { window, gestation, ..request(&[]) });
        assert_eq!(chart.title.text, format!("Weight, girls, birth to 1 year{from}"));
    }
}

/// The scale of weeks of pregnancy is for who was born before 37+0 and is counted from the due date.
#[test]
fn weeks_of_pregnancy_are_chosen_for_the_preterm_alone() {
    let measurements = weights(&[(0, 2.9)]);
    for (gestation, policy, is_by_weeks) in [
        ("36+6", GestationPolicy::ExactForLife, true),
        ("37+0", GestationPolicy::ExactForLife, false),
        ("39+0", GestationPolicy::ExactForLife, false),
        ("36+6", GestationPolicy::AsTerm, false),
    ] {
        let gestation = gestation.parse().unwrap();
        let chart = draw(ChartRequest { gestation, policy, ..request(&measurements) });
        let found = chart.texts.iter().any(|text| text.text.starts_with("Weeks of pregnancy"));
        assert_eq!(found, is_by_weeks, "{gestation} {policy:?}");
    }
}

#[test]
fn the_chart_itself_says_where_its_numbers_are_from() {
    for policy in GestationPolicy::ALL {
        let chart = draw(ChartRequest { policy, ..request(&[]) });
        let lines = chart.texts.iter().filter(|text| text.role == TextRole::Provenance);
        let drawn = lines.map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(drawn, chart.provenance.text);
        assert!(drawn.starts_with("UK-WHO. ") && drawn.ends_with("Data: uk-who-1."), "{drawn}");
    }
}
