//! A paragraph broken into lines.

use super::font::{Faces, Run};
use super::piece::Piece;
use super::style::Style;

/// Letters of one look in a line.
#[derive(Debug, Clone)]
pub(super) struct LineRun {
    /// From the beginning of the line.
    pub(super) x: f32,
    pub(super) run: Run,
    pub(super) style: Style,
    pub(super) actual: Option<String>,
}

/// A line.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) runs: Vec<LineRun>,
    pub(super) width: f32,
    /// From the line before.
    pub(super) leading: f32,
}

/// What is not broken: a word, or the part of one that fits into a line.
#[derive(Debug, Clone)]
struct Word {
    parts: Vec<Piece>,
    width: f32,
    /// A blank stands before it.
    spaced: bool,
    /// It begins a line.
    first: bool,
}

/// The lines of a paragraph `width` wide. A word that is wider is broken where the line ends.
pub(super) fn lines(faces: &Faces<'_>, pieces: &[Piece], width: f32) -> Vec<Line> {
    let mut found: Vec<Vec<Word>> = Vec::new();
    let mut used = 0.0;
    for word in words(faces, pieces).into_iter().flat_map(|word| fitting(faces, word, width)) {
        let blank = if word.spaced { blank(faces, &word) } else { 0.0 };
        let is_new = found.is_empty() || word.first || used + blank + word.width > width + 0.01;
        used = if is_new { word.width } else { used + blank + word.width };
        match found.last_mut() {
            Some(line) if !is_new => line.push(word),
            _ => found.push(vec![word]),
        }
    }
    let last = found.len().saturating_sub(1);
    found.iter().enumerate().map(|(at, words)| line(faces, words, at < last)).collect()
}

fn blank(faces: &Faces<'_>, word: &Word) -> f32 {
    word.parts.first().map_or(0.0, |piece| width_of(faces, " ", piece.style))
}

fn width_of(faces: &Faces<'_>, text: &str, style: Style) -> f32 {
    faces.run(style.weight, text).width_em * style.size
}

fn words(faces: &Faces<'_>, pieces: &[Piece]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut spaced, mut first) = (true, true);
    for piece in pieces {
        if piece.actual.is_some() {
            put(faces, &mut words, piece.clone(), spaced, first);
            (spaced, first) = (false, false);
            continue;
        }
        for (at, row) in piece.text.split('\n').enumerate() {
            (spaced, first) = if at > 0 { (true, true) } else { (spaced, first) };
            for (at, text) in row.split(' ').enumerate() {
                spaced |= at > 0;
                let Some(part) = Piece::drawn(text, piece.style) else { continue };
                put(faces, &mut words, part, spaced, first);
                (spaced, first) = (false, false);
            }
        }
    }
    words
}

/// Begins a word, or goes on with the one before.
fn put(faces: &Faces<'_>, words: &mut Vec<Word>, part: Piece, spaced: bool, first: bool) {
    let width = width_of(faces, &part.text, part.style);
    match words.last_mut() {
        Some(word) if !spaced && !first => {
            word.width += width;
            word.parts.push(part);
        }
        _ => words.push(Word { parts: vec![part], width, spaced, first }),
    }
}

/// A word that is wider than a line, in parts that are not; a mark stays whole.
fn fitting(faces: &Faces<'_>, word: Word, width: f32) -> Vec<Word> {
    if word.width <= width {
        return vec![word];
    }
    let mut found: Vec<Word> = Vec::new();
    let (mut spaced, mut first) = (word.spaced, word.first);
    for piece in word.parts {
        for part in cut(faces, piece, width) {
            let width = width_of(faces, &part.text, part.style);
            found.push(Word { parts: vec![part], width, spaced, first });
            (spaced, first) = (false, false);
        }
    }
    found
}

fn cut(faces: &Faces<'_>, piece: Piece, width: f32) -> Vec<Piece> {
    if piece.actual.is_some() {
        return vec![piece];
    }
    let mut starts = vec![0];
    let mut used = 0.0;
    for glyph in faces.run(piece.style.weight, &piece.text).glyphs {
        let advance = glyph.x_advance * piece.style.size;
        if used + advance > width && starts.last() != Some(&glyph.text_range.start) {
            starts.push(glyph.text_range.start);
            used = 0.0;
        }
        used += advance;
    }
    let ends = starts.iter().skip(1).copied().chain([piece.text.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| piece.text.get(*start..end));
    parts.filter_map(|text| Piece::drawn(text, piece.style)).collect()
}

/// Words of one look are one run; a blank ends a line that goes on, so that words stay apart for who copies them.
fn line(faces: &Faces<'_>, words: &[Word], goes_on: bool) -> Line {
    let mut parts: Vec<Piece> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        for (place, part) in word.parts.iter().enumerate() {
            let blank = if at > 0 && place == 0 && word.spaced { " " } else { "" };
            match parts.last_mut() {
                Some(last) if last.actual.is_none() && part.actual.is_none() && last.style == part.style => {
                    last.text.push_str(blank);
                    last.text.push_str(&part.text);
                }
                Some(last) if last.actual.is_none() => {
                    last.text.push_str(blank);
                    parts.push(part.clone());
                }
                _ => {
                    parts.extend(Piece::drawn(blank, part.style));
                    parts.push(part.clone());
                }
            }
        }
    }
    if let Some(last) = parts.last_mut().filter(|last| goes_on && last.actual.is_none()) {
        last.text.push(' ');
    }
    placed(faces, parts)
}

fn placed(faces: &Faces<'_>, parts: Vec<Piece>) -> Line {
    let mut line = Line::default();
    for part in parts {
        let run = faces.run(part.style.weight, &part.text);
        let width = run.width_em * part.style.size;
        line.leading = line.leading.max(part.style.leading);
        line.runs.push(LineRun { x: line.width, run, style: part.style, actual: part.actual });
        line.width += width;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::font::Files;
    use crate::pdf::style::{BODY, STRONG};

    fn broken(pieces: &[Piece], width: f32) -> Vec<String> {
        let files = Files::open().unwrap();
        let faces = Faces::of(&files);
        let lines = lines(&faces, pieces, width);
        assert!(lines.iter().all(|line| line.width <= width + 3.0));
        lines.iter().map(|line| line.runs.iter().map(|run| run.run.text.as_str()).collect()).collect()
    }

    fn piece(text: &str) -> Piece {
        Piece::drawn(text, BODY).unwrap()
    }

    #[test]
    fn words_fill_lines_and_ends_of_lines_stay() {
        assert_eq!(broken(&[piece("one two\nthree")], 400.0), ["one two ", "three"]);
        assert_eq!(broken(&[piece("one two three")], 36.0), ["one ", "two ", "three"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken() {
        let lines = broken(&[piece(&"m".repeat(40))], 50.0);
        assert!(lines.len() > 5);
        assert_eq!(lines.concat().replace(' ', ""), "m".repeat(40));
    }

    #[test]
    fn looks_change_inside_a_line_and_a_point_stays_with_its_word() {
        let strong = Piece::drawn("Weight", STRONG).unwrap();
        assert_eq!(broken(&[strong.clone(), piece(" 4.2 kg")], 400.0), ["Weight 4.2 kg"]);
        assert_eq!(broken(&[piece("a "), strong, piece(".")], 38.0), ["a ", "Weight."]);
    }
}
