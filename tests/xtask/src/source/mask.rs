//! Blanks comments, strings and characters, so that what is left is code. Lines and columns stay where they are.

/// `text` with a space for each byte of a comment, string or character literal.
pub(super) fn mask(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut masked = Vec::with_capacity(bytes.len());
    while masked.len() < bytes.len() {
        let rest = bytes.get(masked.len()..).unwrap_or_default();
        let previous = masked.last().copied().unwrap_or(b' ');
        let length = blank_length(rest, previous);
        if length == 0 {
            masked.extend(rest.first());
        }
        masked.extend(rest.iter().take(length).map(|&byte| if byte == b'\n' { byte } else { b' ' }));
    }
    String::from_utf8_lossy(&masked).into_owned()
}

/// How many bytes from here on are a comment or literal; 0 where code is.
fn blank_length(rest: &[u8], previous: u8) -> usize {
    match rest {
        [b'/', b'/', ..] => line_length(rest),
        [b'/', b'*', ..] => block_comment_length(rest),
        [b'"', ..] => string_length(rest),
        [b'r', b'"' | b'#', ..] if !is_word(previous) || previous == b'b' => raw_string_length(rest),
        [b'\'', ..] => character_length(rest),
        _ => 0,
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn line_length(rest: &[u8]) -> usize {
    rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len())
}

/// Block comments nest.
fn block_comment_length(rest: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        let step = match tail {
            [b'/', b'*', ..] => {
                depth += 1;
                2
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                2
            }
            _ => 1,
        };
        at += step;
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// With its quotation marks.
fn string_length(rest: &[u8]) -> usize {
    let mut escaped = false;
    for (at, &byte) in rest.iter().enumerate().skip(1) {
        match byte {
            b'"' if !escaped => return at + 1,
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// `r"..."` and `r#"..."#`; 0 for a raw identifier.
fn raw_string_length(rest: &[u8]) -> usize {
    let hashes = rest.iter().skip(1).take_while(|&&byte| byte == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return 0;
    }
    let mut end = vec![b'"'];
    end.resize(1 + hashes, b'#');
    let start = 2 + hashes;
    let body = rest.get(start..).unwrap_or_default();
    let found = body.windows(end.len()).position(|window| window == end);
    found.map_or(rest.len(), |at| start + at + end.len())
}

/// `'x'` and `'\n'`; 0 for a lifetime.
fn character_length(rest: &[u8]) -> usize {
    match rest {
        [_, b'\\', _, tail @ ..] => tail.iter().position(|&byte| byte == b'\'').map_or(0, |at| 3 + at + 1),
        [_, first, tail @ ..] => {
            let width = utf8_width(*first);
            if tail.get(width - 1) == Some(&b'\'') { 1 + width + 1 } else { 0 }
        }
        _ => 0,
    }
}

fn utf8_width(first: u8) -> usize {
    match first {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, left: &str) {
        let masked = mask(text);
        assert_eq!(masked.len(), text.len(), "{text}");
        assert_eq!(masked.split_whitespace().collect::<Vec<_>>().join(" "), left, "{text}");
    }

    #[test]
    fn comments_go() {
        check("a // b \"\nc", "a c");
        check("a /* b /* c */ d */ e", "a e");
        check("//! doc `x`\nfn f() {}", "fn f() {}");
    }

    #[test]
    fn strings_go() {
        check(r#"a("b\"c", "\\") + d"#, "a( , ) + d");
        check("x = r#\"he said \"no\" { \"#;", "x = ;");
        check("x = br\"\\\" + y", "x = b + y");
        check("r#type + bar\"s\"", "r#type + bar");
    }

    #[test]
    fn characters_go_and_lifetimes_stay() {
        check(r"f('{', '\'', '\u{7d}', 'é', b'\\')", "f( , , , , b )");
        check("fn f<'a>(x: &'a str, y: &'static str) {}", "fn f<'a>(x: &'a str, y: &'static str) {}");
    }

    #[test]
    fn unfinished_text_ends() {
        for text in ["\"abc", "/* abc", "r#\"abc", "'", "'\\", "b'\\x"] {
            assert_eq!(mask(text).len(), text.len());
        }
    }

    #[test]
    fn lines_stay_where_they_are() {
        assert_eq!(mask("\"a\nb\"\nc").lines().count(), 3);
    }
}
