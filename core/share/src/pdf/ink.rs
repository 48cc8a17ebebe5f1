//! The writer's colours, lines and letters.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use redbook_clinical::chart::Colour;

use super::font::{Faces, Run};
use super::style::Style;

pub(super) fn fill(colour: Colour) -> Fill {
    Fill { paint: paint(colour).into(), ..Fill::default() }
}

pub(super) fn stroke(colour: Colour, width: f32, dash: Option<[f32; 2]>) -> Stroke {
    let dash = dash.map(|array| StrokeDash { array: array.to_vec(), offset: 0.0 });
    Stroke { paint: paint(colour).into(), width, line_cap: LineCap::Butt, dash, ..Stroke::default() }
}

fn paint(Colour(red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

/// Straight lines from point to point.
pub(super) fn line(surface: &mut Surface<'_>, points: &[(f32, f32)], stroke: Stroke) {
    path(surface, &[points], false, None, Some(stroke));
}

/// Straight lines: one path of several pieces.
pub(super) fn path(
    surface: &mut Surface<'_>,
    pieces: &[&[(f32, f32)]],
    is_closed: bool,
    fill: Option<Fill>,
    stroke: Option<Stroke>,
) {
    let mut path = PathBuilder::new();
    for piece in pieces {
        let mut points = piece.iter();
        let Some((x, y)) = points.next() else { continue };
        path.move_to(*x, *y);
        for (x, y) in points {
            path.line_to(*x, *y);
        }
        if is_closed {
            path.close();
        }
    }
    let Some(path) = path.finish() else { return };
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(&path);
}

pub(super) fn rectangle(surface: &mut Surface<'_>, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
    let mut path = PathBuilder::new();
    let Some(rect) = Rect::from_xywh(x, y, width, height) else { return };
    path.push_rect(rect);
    let Some(path) = path.finish() else { return };
    surface.set_fill(Some(fill(colour)));
    surface.set_stroke(None);
    surface.draw_path(&path);
}

pub(super) fn letters(
    surface: &mut Surface<'_>,
    faces: &Faces<'_>,
    run: &Run,
    style: Style,
    x: f32,
    baseline: f32,
) {
    surface.set_fill(Some(fill(style.colour)));
    surface.set_stroke(None);
    let font = faces.written(style.weight);
    surface.draw_glyphs(Point::from_xy(x, baseline), &run.glyphs, font, &run.text, style.size, false);
}
