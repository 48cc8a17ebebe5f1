//! A line of text in its place.

use crate::chart::advances::width_em;
use crate::chart::{Point, Rect};

/// A phone's own font may be a little wider than ours.
const FONT_ROOM: f64 = 1.04;
/// How far letters reach above and below the line they stand on, in sizes.
const ASCENT_EM: f64 = 0.78;
const DESCENT_EM: f64 = 0.24;

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedText {
    /// What it says.
    pub text: String,
    /// What it is for.
    pub role: TextRole,
    /// Where the line that its letters stand on begins, has its middle, or ends.
    pub at: Point,
    /// Which of the three.
    pub anchor: TextAnchor,
    /// The size of its letters, in pixels.
    pub size_px: f64,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextRole {
    /// What the chart is.
    Title,
    /// Whose chart it is.
    Heading,
    /// Reference, policy and data version.
    Provenance,
    /// What a symbol means.
    Legend,
    /// What a scale counts.
    AxisTitle,
    /// A number beside a scale.
    Tick,
    /// The name of a centile line.
    LineName,
    /// What the chart does not show.
    Note,
}

/// Which part of a text its place is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextAnchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl TextRole {
    /// The size of its letters, in units of the chart's size.
    pub(super) const fn size_units(self) -> f64 {
        match self {
            Self::Title => 16.0,
            Self::Heading => 13.0,
            Self::Legend | Self::AxisTitle => 12.0,
            Self::Provenance | Self::Tick | Self::LineName | Self::Note => 11.0,
        }
    }
}

impl PlacedText {
    /// The room it takes, in our font with a little more.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let width = width_px(&self.text, self.size_px);
        let left = match self.anchor {
            TextAnchor::Start => self.at.x,
            TextAnchor::Middle => self.at.x - width / 2.0,
            TextAnchor::End => self.at.x - width,
        };
        Rect {
            left,
            top: self.at.y - self.size_px * ASCENT_EM,
            right: left + width,
            bottom: self.at.y + self.size_px * DESCENT_EM,
        }
    }
}

/// How wide a text is.
pub(super) fn width_px(text: &str, size_px: f64) -> f64 {
    width_em(text) * size_px * FONT_ROOM
}

/// The lines of a text that may be as wide as `room_px`, broken between words. What is beyond the last line ends in "…".
pub(super) fn wrap(text: &str, size_px: f64, room_px: f64, lines_max: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while words.peek().is_some() {
        if lines.len() == lines_max {
            shorten_last(&mut lines, size_px, room_px);
            break;
        }
        lines.push(next_line(&mut words, size_px, room_px));
    }
    lines
}

fn next_line<'a>(
    words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
    size_px: f64,
    room_px: f64,
) -> String {
    let mut line = words.next().map_or(String::new(), |word| cut(word, size_px, room_px));
    while let Some(word) = words.peek() {
        let longer = format!("{line} {word}");
        if width_px(&longer, size_px) > room_px {
            break;
        }
        line = longer;
        words.next();
    }
    line
}

fn shorten_last(lines: &mut [String], size_px: f64, room_px: f64) {
    if let Some(last) = lines.last_mut() {
        *last = cut(&format!("{last} …"), size_px, room_px);
    }
}

/// A text that is too long by itself, cut.
fn cut(text: &str, size_px: f64, room_px: f64) -> String {
    if width_px(text, size_px) <= room_px {
        return text.to_owned();
    }
    let mut kept = text.trim_end_matches(['…', ' ']).to_owned();
    while !kept.is_empty() && width_px(&kept, size_px) + width_px("…", size_px) > room_px {
        kept.pop();
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_keep_all_of_them() {
        let text = "Corrected age, for life: born at 28+3 weeks";
        let lines = wrap(text, 12.0, 120.0, 9);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| width_px(line, 12.0) <= 120.0));
        assert_eq!(wrap("", 12.0, 120.0, 3), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_fit_is_seen_to_be_cut() {
        let lines = wrap("one two three four five six", 12.0, 60.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        let long = wrap(&"w".repeat(500), 12.0, 60.0, 2);
        assert!(long.iter().all(|line| width_px(line, 12.0) <= 60.0), "{long:?}");
    }

    /// To the very pixel: not a word fewer, not a letter fewer.
    #[test]
    fn what_just_fits_is_kept() {
        let room_px = width_px("one two", 12.0);
        assert_eq!(wrap("one two three", 12.0, room_px, 2), ["one two", "three"]);
        let room_px = width_px("www", 12.0) + width_px("…", 12.0);
        assert_eq!(cut("wwwwww", 12.0, room_px), "www…");
        assert_eq!(cut("www", 12.0, 0.0), "…");
    }

    #[test]
    fn bounds_follow_the_anchor() {
        let placed = |anchor| PlacedText {
            text: "50th".to_owned(),
            role: TextRole::LineName,
            at: Point { x: 100.0, y: 100.0 },
            anchor,
            size_px: 10.0,
        };
        assert_eq!(placed(TextAnchor::Start).bounds().left, 100.0);
        assert_eq!(placed(TextAnchor::Start).bounds().top, 100.0 - 10.0 * ASCENT_EM);
        assert_eq!(placed(TextAnchor::Start).bounds().bottom, 100.0 + 10.0 * DESCENT_EM);
        assert_eq!(placed(TextAnchor::End).bounds().right, 100.0);
        let middle = placed(TextAnchor::Middle).bounds();
        assert!((middle.left + middle.right - 200.0).abs() < 1e-9);
    }
}
