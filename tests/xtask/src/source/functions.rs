//! Where each function of a file starts and how long it is.

use super::Code;

/// A function, as far as length goes.
#[derive(Debug, PartialEq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// The line of its `fn`, from 1.
    pub(crate) line: usize,
    /// From its `fn` to its closing brace.
    pub(crate) lines: usize,
}

/// The functions that have a body, before the tests. One inside another is counted with the outer and by itself.
pub(crate) fn functions(code: &Code) -> Vec<Function> {
    let end: usize = code.masked.split_inclusive('\n').take(code.lines_before_tests).map(str::len).sum();
    let text = code.masked.get(..end).unwrap_or_default();
    let starts = text.match_indices("fn ").filter(|(at, _)| starts_a_word(text, *at));
    starts.filter_map(|(at, _)| function_at(text, at)).collect()
}

fn starts_a_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// None for a function pointer's type and for a declaration without body.
fn function_at(text: &str, at: usize) -> Option<Function> {
    let tail = text.get(at..)?;
    let after = tail.get("fn ".len()..)?;
    let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let length = body_end(tail).filter(|_| !name.is_empty())?;
    let line = 1 + text.get(..at)?.matches('\n').count();
    Some(Function { name, line, lines: 1 + tail.get(..length)?.matches('\n').count() })
}

/// The byte after the closing brace of the body. A semicolon outside all brackets comes first where there is no body.
fn body_end(tail: &str) -> Option<usize> {
    let mut round_and_square = 0_i32;
    let mut curly = 0_i32;
    for (at, c) in tail.char_indices() {
        match c {
            '(' | '[' => round_and_square += 1,
            ')' | ']' => round_and_square -= 1,
            '{' => curly += 1,
            '}' => curly -= 1,
            ';' if round_and_square == 0 && curly == 0 => return None,
            _ => {}
        }
        if c == '}' && curly == 0 && round_and_square == 0 {
            return Some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn check(text: &str) -> Vec<(String, usize, usize)> {
        let code = Code::read(&TextFile { path: "core/a/src/b.rs".to_owned(), text: text.to_owned() });
        functions(&code).into_iter().map(|found| (found.name, found.line, found.lines)).collect()
    }

    #[test]
    fn lengths_are_counted_to_the_closing_brace() {
        let text = "fn a() {}\n\npub fn b(x: [u8; 4])\n{\n    let y = '}';\n}\n#[cfg(test)]\nmod tests {\n    fn c() {\n}}\n";
        assert_eq!(check(text), [("a".to_owned(), 1, 1), ("b".to_owned(), 3, 4)]);
    }

    #[test]
    fn what_has_no_body_is_no_function() {
        assert_eq!(check("trait T {\n    fn a(&self);\n}\nstruct S { run: fn (u8) -> u8 }\n"), []);
        assert_eq!(check("fn_ x"), []);
    }
}
