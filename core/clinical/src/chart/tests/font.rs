//! The widths that texts are laid out with are those of the font that pictures are written in.

use crate::chart::ChartMessage;
use crate::chart::advances::width_em;

const FONT: &[u8] = include_bytes!("../../../data/chart/Inter-chart.otf");

fn u16_at(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> usize {
    u16_at(bytes, at) * 65_536 + u16_at(bytes, at + 2)
}

/// A table of an OpenType font.
fn table(name: &[u8; 4]) -> &'static [u8] {
    let records = (0..u16_at(FONT, 4)).map(|at| 12 + at * 16);
    let record = records.into_iter().find(|at| &FONT[*at..*at + 4] == name).unwrap();
    let (offset, length) = (u32_at(FONT, record + 8), u32_at(FONT, record + 12));
    &FONT[offset..offset + length]
}

/// The characters of the font with their glyphs: `cmap`, format 4.
fn glyphs() -> Vec<(u32, usize)> {
    let cmap = table(b"cmap");
    let offsets = (0..u16_at(cmap, 2)).map(|at| u32_at(cmap, 4 + at * 8 + 4));
    let format_4 = &cmap[offsets.into_iter().find(|offset| u16_at(cmap, *offset) == 4).unwrap()..];
    let segments = u16_at(format_4, 6) / 2;
    let (ends, starts, deltas, ranges) = (14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6);
    let mut found = Vec::new();
    for segment in (0..segments).map(|segment| segment * 2) {
        let (first, last) = (u16_at(format_4, starts + segment), u16_at(format_4, ends + segment));
        for code in (first..=last).filter(|code| *code != 0xFFFF) {
            let range = u16_at(format_4, ranges + segment);
            let glyph = if range == 0 {
                (code + u16_at(format_4, deltas + segment)) % 65_536
            } else {
                u16_at(format_4, ranges + segment + range + (code - first) * 2)
            };
            found.push((code as u32, glyph));
        }
    }
    found
}

#[test]
fn widths_are_those_of_the_font() {
    let (head, hhea, hmtx) = (table(b"head"), table(b"hhea"), table(b"hmtx"));
    let per_em = u16_at(head, 18) as f64;
    let widths = u16_at(hhea, 34);
    let glyphs = glyphs();
    assert_eq!(glyphs.len(), 340);
    for (code, glyph) in glyphs {
        let width = u16_at(hmtx, glyph.min(widths - 1) * 4) as f64 / per_em;
        let text = char::from_u32(code).unwrap().to_string();
        assert!((width_em(&text) - width).abs() < 0.0006, "{text}: {width}");
    }
}

#[test]
fn the_font_is_as_small_as_its_notice_says() {
    let notice = include_str!("../../../data/chart/NOTICE");
    assert_eq!(FONT.len(), 22_860);
    assert!(notice.contains("22,860 bytes"));
    assert!(include_str!("../../../data/chart/OFL.txt").contains("SIL OPEN FONT LICENSE Version 1.1"));
}

/// English and whatever else the built-in words are written with.
#[test]
fn every_character_of_the_words_is_in_the_font() {
    let known: Vec<u32> = glyphs().into_iter().map(|(code, _)| code).collect();
    for message in ChartMessage::all() {
        for c in message.english_text().chars() {
            assert!(known.contains(&u32::from(c)), "{c} of {}", message.id());
        }
    }
}
