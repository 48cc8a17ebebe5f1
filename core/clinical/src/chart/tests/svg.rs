//! Pictures.

use roxmltree::{Document, Node};

use super::request::{draw, every_chart, request, screen, weights};
use crate::chart::{Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle};

/// A chart is smaller than a small photo.
const BYTES_MAX: usize = 16_000;

fn sample() -> Vec<ChartMeasurement> {
    weights(&[(0, 1.1), (60, 2.4), (200, 6.4), (300, 60.0)])
}

fn sample_chart(measurements: &[ChartMeasurement]) -> Chart {
    draw(ChartRequest { gestation: "28+3".parse().unwrap(), ..request(measurements) })
}

fn elements<'a>(document: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(("http://www.w3.org/2000/svg", name)))
}

#[test]
fn every_chart_in_every_style_is_well_formed_and_small() {
    for (sex, method, window) in every_chart() {
        let chart = draw(ChartRequest { sex, method, window: Some(window), ..request(&[]) });
        for style in SvgStyle::ALL {
            let svg = chart.to_svg(style);
            assert!(Document::parse(&svg).is_ok(), "{svg}");
            assert!(svg.len() < BYTES_MAX, "{} bytes: {}", svg.len(), chart.title);
        }
    }
}

#[test]
fn a_screen_reader_finds_a_name_and_a_description() {
    let measurements = sample();
    let chart = sample_chart(&measurements);
    let svg = chart.to_svg(SvgStyle::Light);
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let labelled_by: Vec<_> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
    let title = elements(&document, "title").next().unwrap();
    let description = elements(&document, "desc").next().unwrap();
    assert_eq!(labelled_by, [title.attribute("id").unwrap(), description.attribute("id").unwrap()]);
    assert_eq!(title.text(), Some(chart.title.text.as_str()));
    assert_eq!(description.text(), Some(chart.description_text().as_str()));
}

#[test]
fn it_stands_alone() {
    let measurements = sample();
    for style in SvgStyle::ALL {
        let svg = sample_chart(&measurements).to_svg(style);
        let document = Document::parse(&svg).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            assert!(
                !["script", "style", "image", "use", "a", "foreignObject"].contains(&node.tag_name().name())
            );
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on") && attribute.name() != "href");
                assert!(!attribute.value().contains("url("));
            }
        }
        assert_eq!(svg.matches("http").count(), 1, "the name of SVG and no other address");
    }
}

#[test]
fn everything_in_the_geometry_is_in_the_picture() {
    let measurements = sample();
    let chart = sample_chart(&measurements);
    let svg = chart.to_svg(SvgStyle::Dark);
    let document = Document::parse(&svg).unwrap();
    let texts: Vec<_> = elements(&document, "text").filter_map(|node| node.text()).collect();
    let names = chart.labels.iter().map(|label| &label.text);
    for text in chart.texts.iter().chain(names) {
        assert!(texts.contains(&text.text.as_str()), "{}", text.text);
    }
    assert_eq!(texts.len(), chart.texts.len() + chart.labels.len());
    let dots = chart.measurements.iter().filter(|one| one.dot.is_some()).count();
    assert_eq!(elements(&document, "circle").count(), dots + 1, "and the one of the legend");
    let path = |class: &str| {
        let found = elements(&document, "path").filter(|node| node.attribute("class") == Some(class));
        found.filter_map(|node| node.attribute("d")).map(str::to_owned).collect::<Vec<_>>()
    };
    let crosses = chart.measurements.iter().filter(|one| one.cross.is_some()).count();
    for layer in path("crosses") {
        assert_eq!(layer.matches('M').count(), 2 * (crosses + 1));
    }
    for series in &chart.series {
        let strokes: usize = path(series.table.id()).iter().map(|path| path.matches('M').count()).sum();
        assert_eq!(strokes, 9, "nine lines, each begun anew");
    }
}

#[test]
fn a_cross_and_a_dot_are_linked_and_nothing_else_is() {
    let measurements = sample();
    let chart = draw(ChartRequest {
        gestation: "28+3".parse().unwrap(),
        window: Some(crate::chart::AgeWindow::FirstYear),
        ..request(&measurements)
    });
    let svg = chart.to_svg(SvgStyle::Light);
    let document = Document::parse(&svg).unwrap();
    let links = elements(&document, "path").find(|node| node.attribute("class") == Some("links")).unwrap();
    let pairs = chart.measurements.iter().filter(|one| one.dot.is_some() && one.cross.is_some()).count();
    assert_eq!(links.attribute("d").unwrap().matches('M').count(), pairs);
    assert_eq!(pairs, 3);
}

#[test]
fn light_and_dark_differ_in_their_colours_only() {
    let measurements = sample();
    let chart = sample_chart(&measurements);
    let recoloured = |style: SvgStyle| {
        let palette = style.palette();
        let colours = [
            palette.background,
            palette.text,
            palette.text_quiet,
            palette.line,
            palette.mark,
            palette.axis,
            palette.grid_major,
            palette.grid_minor,
        ];
        colours.iter().fold(chart.to_svg(style), |svg, colour| svg.replace(&colour.to_string(), "#"))
    };
    assert_eq!(recoloured(SvgStyle::Light), recoloured(SvgStyle::Dark));
    assert_ne!(chart.to_svg(SvgStyle::Light), chart.to_svg(SvgStyle::Dark));
}

#[test]
fn a_page_is_a4_with_its_margins_whatever_the_chart() {
    for size in [ChartSize::A4_INSIDE, screen(360, 640), screen(2_000, 900)] {
        let chart = draw(ChartRequest { size, ..request(&[]) });
        let svg = chart.to_svg(SvgStyle::A4);
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        assert_eq!((root.attribute("width"), root.attribute("height")), (Some("210mm"), Some("297mm")));
        let group = elements(&document, "g").next().unwrap();
        let transform = group.attribute("transform").unwrap();
        assert!(transform.starts_with("translate(45.4 45.4)"), "{transform}");
        let scale = transform
            .split_once("scale(")
            .map_or(1.0, |(_, rest)| rest.trim_end_matches(')').parse::<f64>().unwrap());
        assert!(f64::from(size.width_px()) * scale <= 793.7 - 2.0 * 45.3);
        assert!(f64::from(size.height_px()) * scale <= 1_122.5 - 2.0 * 45.3);
    }
}

#[test]
fn hostile_words_are_shown_and_not_obeyed() {
    let hostile = "\"><script>alert('Maya')</script>&amp;\u{202e}";
    let measurements = [sample()[0].clone().dated(hostile)];
    let mut words = ChartWords::english();
    words.set("axis.months", "<g onload=\"x()\">").unwrap();
    let request = ChartRequest {
        heading: Some(hostile),
        window: Some(crate::chart::AgeWindow::FirstYear),
        ..request(&measurements)
    };
    let svg = Chart::draw(&request, &words).unwrap().to_svg(SvgStyle::Light);
    let document = Document::parse(&svg).unwrap();
    assert_eq!(elements(&document, "script").count(), 0);
    assert!(!svg.contains("<script") && !svg.contains("<g onload"));
    let texts: Vec<_> = elements(&document, "text").filter_map(|node| node.text()).collect();
    assert!(texts.contains(&"<g onload=\"x()\">"));
    assert!(texts.contains(&"\"><script>alert('Maya')</script>&amp;\u{fffd}"), "{texts:?}");
}

#[test]
fn the_same_chart_is_the_same_bytes() {
    let measurements = sample();
    for style in SvgStyle::ALL {
        assert_eq!(sample_chart(&measurements).to_svg(style), sample_chart(&measurements).to_svg(style));
        assert_eq!(SvgStyle::from_id(style.id()), Some(style));
    }
}
