//! SVG, letter by letter.

use std::fmt::Write;

use crate::chart::Point;

/// Coordinates are written in tenths of a pixel.
const PER_PX: f64 = 10.0;
/// What stands for a character that XML cannot hold.
const REPLACEMENT: char = '\u{fffd}';

/// A text that grows.
pub(super) struct Writer {
    text: String,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { text: String::with_capacity(24_576) }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Markup of ours, as it is.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.text.push_str(markup);
        self
    }

    /// A whole number, a colour: something of ours that has no markup in it.
    pub(super) fn show(&mut self, value: impl std::fmt::Display) -> &mut Self {
        // Writing to a String cannot fail.
        let _ = write!(self.text, "{value}");
        self
    }

    /// A number of pixels, to a tenth.
    pub(super) fn px(&mut self, px: f64) -> &mut Self {
        self.tenths(tenths(px))
    }

    /// Somebody's words, between tags or in an attribute.
    pub(super) fn words(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                c if is_xml(c) => self.text.push(c),
                _ => self.text.push(REPLACEMENT),
            }
        }
        self
    }

    /// A line through points, as the commands of a path: its start, then steps, which are shorter to write. Steps are taken
    /// between rounded places, so that rounding never adds up.
    pub(super) fn line(&mut self, points: &[Point]) -> &mut Self {
        let Some((first, rest)) = points.split_first() else { return self };
        let mut at = (tenths(first.x), tenths(first.y));
        self.raw("M").tenths(at.0).pair(at.1);
        if !rest.is_empty() {
            self.raw("l");
        }
        for (count, point) in rest.iter().enumerate() {
            let next = (tenths(point.x), tenths(point.y));
            let (dx, dy) = (next.0.saturating_sub(at.0), next.1.saturating_sub(at.1));
            if count == 0 { self.tenths(dx) } else { self.pair(dx) }.pair(dy);
            at = next;
        }
        self
    }

    /// A number after another one: a minus parts them as well as a blank.
    fn pair(&mut self, value: i64) -> &mut Self {
        if value >= 0 {
            self.text.push(' ');
        }
        self.tenths(value)
    }

    fn tenths(&mut self, value: i64) -> &mut Self {
        let sign = if value.is_negative() { "-" } else { "" };
        let (whole, tenth) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
        let _ = match (whole, tenth) {
            (whole, 0) => write!(self.text, "{}{whole}", if whole == 0 { "" } else { sign }),
            (0, tenth) => write!(self.text, "{sign}.{tenth}"),
            (whole, tenth) => write!(self.text, "{sign}{whole}.{tenth}"),
        };
        self
    }
}

fn tenths(px: f64) -> i64 {
    (px * PER_PX).round() as i64
}

/// What XML 1.0 calls a character, without those that turn the direction of what follows.
const fn is_xml(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Writer) -> &mut Writer) -> String {
        let mut writer = Writer::new();
        write(&mut writer);
        writer.finish()
    }

    #[test]
    fn blanks_of_every_sort_are_kept() {
        assert!(['\t', '\n', '\r', ' '].into_iter().all(is_xml));
    }

    #[test]
    fn numbers_are_short() {
        let numbers = [
            (0.0, "0"),
            (-0.04, "0"),
            (0.46, ".5"),
            (-0.3, "-.3"),
            (12.0, "12"),
            (-7.25, "-7.3"),
            (1e3, "1000"),
        ];
        for (px, text) in numbers {
            assert_eq!(written(|writer| writer.px(px)), text);
        }
    }

    #[test]
    fn steps_of_a_line_do_not_drift() {
        let points: Vec<Point> = (0..1_000).map(|n| Point { x: f64::from(n) * 0.149, y: 0.0 }).collect();
        let path = written(|writer| writer.line(&points));
        let steps = path.strip_prefix("M0 0l").unwrap().replace('-', " -");
        let sum: f64 = steps.split_whitespace().step_by(2).map(|step| step.parse::<f64>().unwrap()).sum();
        assert!((sum - 999.0 * 0.149).abs() < 0.051, "{sum}");
        let turn = [Point { x: 1.0, y: 2.0 }, Point { x: 2.5, y: 1.0 }, Point { x: 3.0, y: 1.0 }];
        assert_eq!(written(|writer| writer.line(&turn)), "M1 2l1.5-1 .5 0");
        assert_eq!(written(|writer| writer.line(&[])), "");
    }

    #[test]
    fn words_stay_words() {
        let hostile = "</text><script>x('\"&')</script>\u{0}\u{202e}\u{ffff}";
        let text = written(|writer| writer.words(hostile));
        assert!(!text.contains(['<', '>', '"', '\'', '\u{0}', '\u{202e}']));
        assert_eq!(text.matches('&').count(), text.matches(';').count());
        assert_eq!(written(|writer| writer.words("Siân – 4.2 kg")), "Siân – 4.2 kg");
    }
}
