//! Pixels.

use resvg::tiny_skia::Pixmap;

use super::request::{draw, request, weights};
use crate::chart::{Chart, ChartRequest, ChartSize, Colour, PngError, SvgStyle};

fn chart() -> Chart {
    let measurements = weights(&[(0, 1.1), (60, 2.4), (200, 6.4)]);
    draw(ChartRequest { gestation: "28+3".parse().unwrap(), ..request(&measurements) })
}

fn pixels(style: SvgStyle, width_px: u16) -> Pixmap {
    Pixmap::decode_png(&chart().to_png(style, width_px).unwrap()).unwrap()
}

/// How many pixels of a rectangle are not the background.
fn drawn(pixels: &Pixmap, background: Colour, x: std::ops::Range<u32>, y: std::ops::Range<u32>) -> usize {
    let places = y.flat_map(|y| x.clone().map(move |x| (x, y)));
    let is_drawn = |(x, y): &(u32, u32)| {
        let pixel = pixels.pixel(*x, *y).unwrap();
        Colour(pixel.red(), pixel.green(), pixel.blue()) != background
    };
    places.filter(is_drawn).count()
}

/// The same as a share, in thousandths.
fn drawn_per_mille(
    pixels: &Pixmap,
    background: Colour,
    x: std::ops::Range<u32>,
    y: std::ops::Range<u32>,
) -> usize {
    let all = (x.end - x.start) as usize * (y.end - y.start) as usize;
    drawn(pixels, background, x, y) * 1_000 / all
}

#[test]
fn a_picture_has_its_size_and_is_not_blank() {
    for style in [SvgStyle::Light, SvgStyle::Dark] {
        let pixels = pixels(style, 720);
        assert_eq!((pixels.width(), pixels.height()), (720, 1_280));
        let share = drawn_per_mille(&pixels, style.palette().background, 0..720, 0..1_280);
        assert!((50..600).contains(&share), "{share}");
        // The margin is empty, the title is written: the font is there.
        assert_eq!(drawn_per_mille(&pixels, style.palette().background, 0..8, 0..1_280), 0);
        let title = drawn_per_mille(&pixels, style.palette().background, 16..400, 16..52);
        assert!((50..500).contains(&title), "{title}");
    }
}

#[test]
fn the_line_is_where_the_geometry_has_it() {
    let chart = chart();
    let pixels = pixels(SvgStyle::Light, 360);
    let solid = chart.series[1].curves.iter().find(|curve| !curve.is_dashed).unwrap();
    let line = SvgStyle::Light.palette().line;
    let on_line = |x: u32, y: u32| {
        let pixel = pixels.pixel(x, y).unwrap();
        pixel.red().abs_diff(line.0) < 90 && pixel.green().abs_diff(line.1) < 90
    };
    let last = solid.points.last().unwrap();
    let (x, y) = (last.x as u32 - 1, last.y as u32);
    assert!((y - 2..=y + 2).any(|y| on_line(x, y)));
}

#[test]
fn a_page_is_a4() {
    let measurements = weights(&[(30, 4.0)]);
    let page = draw(ChartRequest { size: ChartSize::A4_INSIDE, ..request(&measurements) });
    let png = page.to_png(SvgStyle::A4, 1_240).unwrap();
    let pixels = Pixmap::decode_png(&png).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (1_240, 1_754));
    // The margins are white to the last row.
    let white = SvgStyle::A4.palette().background;
    assert_eq!(drawn(&pixels, white, 0..1_240, 1_700..1_754), 0);
    assert_eq!(drawn(&pixels, white, 0..60, 0..1_754), 0);
}

#[test]
fn letters_of_welsh_are_in_the_font() {
    let with =
        |heading| draw(ChartRequest { heading: Some(heading), ..request(&[]) }).to_png(SvgStyle::Light, 360);
    let headings = ["ŵ", "ŷ", "â", "ê", "î", "ô", "û", "ï", "Ŵ", "w"].map(|heading| with(heading).unwrap());
    for (at, one) in headings.iter().enumerate() {
        assert!(headings.iter().skip(at + 1).all(|other| other != one));
    }
}

#[test]
fn too_narrow_and_too_wide_are_refused() {
    assert_eq!(chart().to_png(SvgStyle::Light, 319), Err(PngError::Width { got_px: 319 }));
    assert_eq!(chart().to_png(SvgStyle::Light, 2_501), Err(PngError::Width { got_px: 2_501 }));
}

#[test]
fn the_same_chart_is_the_same_bytes() {
    assert_eq!(chart().to_png(SvgStyle::Dark, 360), chart().to_png(SvgStyle::Dark, 360));
}
