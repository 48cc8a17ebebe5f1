//! `strings.xml`.

use std::fmt::Write as _;

use super::Message;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Made by `cargo xtask messages` from core/messages. -->\n<resources>\n";

/// The file of a language.
pub(super) fn strings(messages: &[Message], tag: &str) -> String {
    let mut xml = HEAD.to_owned();
    for message in messages {
        let Some(form) = message.in_language(tag) else { continue };
        let name = name(&message.id);
        let forms = message.forms(form);
        if message.counted_by.is_none() {
            for (_, pieces) in forms {
                let text = text(message, pieces);
                let _ =
                    writeln!(xml, "    <string name=\"{name}\"{}>{text}</string>", formatted(message, &text));
            }
            continue;
        }
        let _ = writeln!(xml, "    <plurals name=\"{name}\">");
        for (category, pieces) in forms {
            let _ = writeln!(xml, "        <item quantity=\"{category}\">{}</item>", text(message, pieces));
        }
        xml.push_str("    </plurals>\n");
    }
    xml.push_str("</resources>\n");
    xml
}

/// A name of a resource: letters, digits and '_'.
pub(super) fn name(id: &str) -> String {
    id.replace(['.', '-'], "_")
}

/// A percent sign that begins no place.
fn formatted(message: &Message, text: &str) -> &'static str {
    if message.places.is_empty() && text.contains('%') { " formatted=\"false\"" } else { "" }
}

fn text(message: &Message, pieces: &[redbook_messages::Piece]) -> String {
    let has_places = !message.places.is_empty();
    let written =
        message.written(pieces, |plain| escaped(plain, has_places), |number, _| format!("%{number}$s"));
    // Blanks at either end, and what would be a reference at the beginning, stand in quotes or behind a backslash.
    let written = if written.starts_with(['@', '?']) { format!("\\{written}") } else { written };
    if written.trim() == written { written } else { format!("\"{written}\"") }
}

fn escaped(plain: &str, has_places: bool) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\'' => out.push_str("\\'"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '%' if has_places => out.push_str("%%"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use redbook_messages::{Form, Piece, Texts};

    use super::*;

    fn message(form: Form, places: &[&str], counted_by: Option<&str>) -> Message {
        Message {
            id: "a.message-id".to_owned(),
            places: places.iter().map(|&place| place.to_owned()).collect(),
            counted_by: counted_by.map(str::to_owned),
            said: vec![(&Texts::languages()[0], form)],
        }
    }

    fn plain(text: &str) -> Piece {
        Piece::Text(text.to_owned())
    }

    fn argument(name: &str) -> Piece {
        Piece::Argument { name: name.to_owned(), by: String::new() }
    }

    #[test]
    fn what_xml_and_android_read_otherwise_is_escaped() {
        let said = |text: &str| {
            let xml = strings(&[message(Form::One(vec![plain(text)]), &[], None)], "en");
            xml.strip_prefix(HEAD).unwrap().trim_end_matches("</resources>\n").trim().to_owned()
        };
        assert_eq!(
            said("it's \"A&E\" <now>\\"),
            "<string name=\"a_message_id\">it\\'s \\\"A&amp;E\\\" &lt;now&gt;\\\\</string>"
        );
        assert_eq!(said("@home"), "<string name=\"a_message_id\">\\@home</string>");
        assert_eq!(said("10 %"), "<string name=\"a_message_id\" formatted=\"false\">10 %</string>");
        assert_eq!(said("a "), "<string name=\"a_message_id\">\"a \"</string>");
    }

    #[test]
    fn places_have_the_numbers_of_their_names_and_plurals_their_categories() {
        let forms = vec![
            ("one".to_owned(), vec![plain("one of "), argument("what")]),
            ("other".to_owned(), vec![argument("count"), plain(" % of "), argument("what")]),
        ];
        let form = Form::Counted { by: "count".to_owned(), forms };
        let xml = strings(&[message(form, &["count", "what"], Some("count"))], "en");
        let expected = "    <plurals name=\"a_message_id\">\n        <item quantity=\"one\">one of %2$s</item>\n        \
                        <item quantity=\"other\">%1$s %% of %2$s</item>\n    </plurals>\n";
        assert_eq!(xml, format!("{HEAD}{expected}</resources>\n"));
    }
}
