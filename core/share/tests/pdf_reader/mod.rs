//! A PDF read back by a library that did not write it.

pub(crate) mod maya;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object};

/// A PDF.
pub(crate) struct Read {
    pub(crate) document: Document,
}

impl Read {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self { document: Document::load_mem(bytes).unwrap() }
    }

    /// What each page says; where a mark stands for a text, that text.
    pub(crate) fn pages(&self) -> Vec<String> {
        self.document.get_pages().into_values().map(|page| self.page(page)).collect()
    }

    /// All pages, without blanks: a line may end anywhere.
    pub(crate) fn dense(&self) -> String {
        dense(&self.pages().concat())
    }

    fn page(&self, page: lopdf::ObjectId) -> String {
        let fonts = self.document.get_page_fonts(page).unwrap();
        let content = Content::decode(&self.document.get_page_content(page)).unwrap();
        let mut said = String::new();
        let (mut encoding, mut is_replaced) = (None, false);
        for Operation { operator, operands } in &content.operations {
            match operator.as_str() {
                "Tf" => {
                    let font = fonts[operands[0].as_name().unwrap()];
                    encoding = Some(font.get_font_encoding(&self.document).unwrap());
                }
                "BDC" => {
                    let actual = operands[1].as_dict().ok().and_then(|it| it.get(b"ActualText").ok());
                    is_replaced |= actual.is_some();
                    said.extend(actual.map(text));
                }
                "EMC" => is_replaced = false,
                "Tj" | "TJ" if !is_replaced => {
                    for shown in shown(&operands[0]) {
                        said += &Document::decode_text(encoding.as_ref().unwrap(), shown).unwrap();
                    }
                }
                "ET" => said.push('\n'),
                _ => {}
            }
        }
        said
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    /// What an object is, wherever it stands.
    pub(crate) fn follow<'d>(&'d self, object: &'d Object) -> &'d Object {
        self.document.dereference(object).unwrap().1
    }

    /// The parts of the structure by their names, in reading order, with their alternative texts.
    pub(crate) fn structure(&self) -> Vec<(String, Option<String>)> {
        let mut found = Vec::new();
        let root = self.follow(self.catalog().get(b"StructTreeRoot").unwrap());
        self.walk(root.as_dict().unwrap(), &mut found);
        found
    }

    fn walk(&self, element: &Dictionary, found: &mut Vec<(String, Option<String>)>) {
        if let Ok(name) = element.get(b"S").and_then(Object::as_name) {
            let alt = element.get(b"Alt").ok().map(text);
            found.push((String::from_utf8_lossy(name).into_owned(), alt));
        }
        let Ok(children) = element.get(b"K") else { return };
        let children = self.follow(children);
        let one = std::slice::from_ref(children);
        for child in children.as_array().map_or(one, Vec::as_slice) {
            if let Ok(child) = self.follow(child).as_dict() {
                self.walk(child, found);
            }
        }
    }

    /// The plain text that is attached.
    pub(crate) fn attached(&self) -> String {
        let files = self.document.objects.values().filter_map(|object| object.as_stream().ok());
        let mut files = files.filter(|file| file.dict.has_type(b"EmbeddedFile"));
        String::from_utf8(files.next().unwrap().decompressed_content().unwrap()).unwrap()
    }
}

fn shown(operand: &Object) -> Vec<&[u8]> {
    match operand {
        Object::Array(all) => all.iter().filter_map(|one| one.as_str().ok()).collect(),
        one => vec![one.as_str().unwrap()],
    }
}

/// A text string: UTF-16 with its mark, or the first half of Latin.
pub(crate) fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    };
    let units: Vec<u16> = wide.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
    String::from_utf16(&units).unwrap()
}

/// Without blanks, and without signs that nothing is drawn for.
pub(crate) fn dense(text: &str) -> String {
    let is_drawn = |letter: &char| {
        let is_format =
            matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !letter.is_whitespace() && !letter.is_control() && !is_format
    };
    text.chars().filter(is_drawn).collect()
}
