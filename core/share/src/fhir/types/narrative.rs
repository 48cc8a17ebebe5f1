//! The part for readers that show nothing else: XHTML made here, with everything in it escaped.

use serde::Serialize;

use crate::clean::line;

/// A narrative.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Narrative {
    status: &'static str,
    div: String,
}

/// Lines of one narrative; a longer list says how many are left out.
const LINES_MAX: usize = 12;
/// Letters of one line.
const LINE_CHARS_MAX: usize = 160;

impl Narrative {
    /// A list, the last lines where there are too many; one sentence where there are none.
    pub(crate) fn list(lines: &[String], when_empty: &str) -> Self {
        if lines.is_empty() {
            return Self::wrap(&format!("<p>{}</p>", escaped(when_empty)));
        }
        let left_out = lines.len().saturating_sub(LINES_MAX);
        let mut body = String::new();
        if left_out > 0 {
            body.push_str(&format!("<p>{left_out} earlier ones are in the entries only.</p>"));
        }
        body.push_str("<ul>");
        for text in lines.iter().skip(left_out) {
            body.push_str(&format!("<li>{}</li>", escaped(&cut(text))));
        }
        body.push_str("</ul>");
        Self::wrap(&body)
    }

    fn wrap(body: &str) -> Self {
        Self { status: "generated", div: format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{body}</div>") }
    }
}

fn cut(text: &str) -> String {
    let text = line(text).unwrap_or_default();
    let mut letters = text.chars();
    let mut text: String = letters.by_ref().take(LINE_CHARS_MAX).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}

/// Text as it stands between tags or in quotes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_that_somebody_wrote_is_text() {
        let narrative = Narrative::list(&["<img src=x onerror=\"alert('1')\"> & more".to_owned()], "");
        let expected = "<li>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more</li>";
        assert!(narrative.div.contains(expected), "{}", narrative.div);
    }

    #[test]
    fn a_long_list_keeps_the_last_and_says_how_many_are_left_out() {
        let lines: Vec<String> = (0..LINES_MAX + 7).map(|number| format!("line {number}")).collect();
        let div = Narrative::list(&lines, "").div;
        assert!(div.contains("7 earlier ones") && !div.contains("line 6<") && div.contains("line 7<"));
    }
}
