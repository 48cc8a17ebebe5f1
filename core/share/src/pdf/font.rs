//! The two fonts: which letters they have, and where each stands.

use std::ops::Range;

use harfrust::{
    BufferFlags, Direction, FontRef, GlyphBuffer, ShapeOptions, ShapePlan, Shaper, ShaperData, UnicodeBuffer,
    script,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::error::PdfError;
use super::style::Weight;

/// Inter, cut down; the licence is beside them (data/pdf/OFL.txt).
const REGULAR: &[u8] = include_bytes!("../../data/pdf/Inter-book.otf");
const STRONG: &[u8] = include_bytes!("../../data/pdf/Inter-book-strong.otf");

/// What the faces borrow.
pub(super) struct Files {
    regular: File,
    strong: File,
}

struct File {
    font: FontRef<'static>,
    data: ShaperData,
    written: Font,
}

impl File {
    fn open(bytes: &'static [u8]) -> Result<Self, PdfError> {
        let font = FontRef::new(bytes).map_err(|_| PdfError::Font)?;
        let data = ShaperData::new(&font);
        let written = Font::new(bytes.into(), 0).ok_or(PdfError::Font)?;
        Ok(Self { font, data, written })
    }
}

impl Files {
    pub(super) fn open() -> Result<Self, PdfError> {
        Ok(Self { regular: File::open(REGULAR)?, strong: File::open(STRONG)? })
    }
}

/// Letters of one look, placed one after the other.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// In multiples of the size.
    pub(super) width_em: f32,
}

/// Both fonts, ready.
pub(super) struct Faces<'f> {
    regular: Face<'f>,
    strong: Face<'f>,
}

struct Face<'f> {
    shaper: Shaper<'f>,
    plan: ShapePlan,
    written: &'f Font,
}

impl<'f> Face<'f> {
    fn of(file: &'f File) -> Self {
        let shaper = file.data.shaper(&file.font).build();
        // Greek and Cyrillic are placed by the same rules.
        let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        Self { shaper, plan, written: &file.written }
    }

    fn place(&self, text: &str) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE);
        self.shaper.shape(buffer, ShapeOptions::new().plan(Some(&self.plan)))
    }
}

impl<'f> Faces<'f> {
    pub(super) fn of(files: &'f Files) -> Self {
        Self { regular: Face::of(&files.regular), strong: Face::of(&files.strong) }
    }

    const fn face(&self, weight: Weight) -> &Face<'f> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Strong => &self.strong,
        }
    }

    /// The font as the writer takes it.
    pub(super) fn written(&self, weight: Weight) -> Font {
        self.face(weight).written.clone()
    }

    /// A text placed.
    pub(super) fn run(&self, weight: Weight, text: &str) -> Run {
        let face = self.face(weight);
        let placed = face.place(text);
        let per_em = face.shaper.units_per_em() as f32;
        let infos = placed.glyph_infos();
        let mut glyphs = Vec::with_capacity(infos.len());
        let mut width_em = 0.0;
        for (at, (info, position)) in infos.iter().zip(placed.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let later = infos.iter().skip(at).map(|next| next.cluster as usize);
            let end = later.into_iter().find(|next| *next > start).unwrap_or(text.len());
            let advance = position.x_advance as f32 / per_em;
            width_em += advance;
            glyphs.push(KrillaGlyph {
                glyph_id: GlyphId::new(info.glyph_id),
                text_range: start..end,
                x_advance: advance,
                x_offset: position.x_offset as f32 / per_em,
                y_offset: position.y_offset as f32 / per_em,
                y_advance: 0.0,
                location: None,
            });
        }
        Run { text: text.to_owned(), glyphs, width_em }
    }

    /// The parts of a text for which there are no letters, in bytes.
    pub(super) fn missing(&self, text: &str) -> Vec<Range<usize>> {
        if text.is_ascii() {
            return Vec::new();
        }
        // The end of a line is no letter.
        let placed = self.regular.place(&text.replace('\n', " "));
        let infos = placed.glyph_infos();
        let mut missing: Vec<Range<usize>> = Vec::new();
        for (at, info) in infos.iter().enumerate().filter(|(_, info)| info.glyph_id == 0) {
            let start = info.cluster as usize;
            let later = infos.iter().skip(at).map(|next| next.cluster as usize);
            let end = later.into_iter().find(|next| *next > start).unwrap_or(text.len());
            match missing.last_mut() {
                Some(last) if last.end >= start => last.end = last.end.max(end),
                _ => missing.push(start..end),
            }
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_europe_are_there_in_both_weights_and_others_are_missing() {
        let files = Files::open().unwrap();
        let faces = Faces::of(&files);
        for text in
            ["Siân Ŵyn Ŷ", "Łukasz Żółć", "Ștefan Țepeș", "Nguyễn Thị Ánh", "Ọlá Ẹ̀bùn", "Ελένη", "Юлія Єва"]
        {
            assert_eq!(faces.missing(text), [], "{text}");
            let strong = faces.run(Weight::Strong, text);
            assert!(strong.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0), "{text}");
        }
        assert_eq!(faces.missing("Zoë مايا!").first(), Some(&(5..13)));
        assert_eq!(faces.missing("👶 b").first(), Some(&(0..4)));
        assert_eq!(faces.missing("Siân\nJones"), []);
    }

    #[test]
    fn an_accent_written_apart_takes_no_room_and_belongs_to_its_letter() {
        let files = Files::open().unwrap();
        let faces = Faces::of(&files);
        let (apart, whole) = (faces.run(Weight::Regular, "e\u{301}"), faces.run(Weight::Regular, "é"));
        assert!((apart.width_em - whole.width_em).abs() < 1e-6);
        assert_eq!(apart.glyphs.first().map(|glyph| glyph.text_range.clone()), Some(0..3));
    }
}
