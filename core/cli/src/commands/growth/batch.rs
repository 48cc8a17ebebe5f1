//! `redbook growth --batch`: JSON lines in, JSON lines out, no record needed.

use std::io::{self, BufRead, BufWriter, ErrorKind, Read, Write};

use redbook_clinical::growth::batch::{LINE_LEN_MAX, answer_bytes};
use serde_json::Value;

use crate::answer::Answer;
use crate::failure::Failure;

/// Answers every line of standard input.
pub(super) fn run() -> Result<Answer, Failure> {
    match answer_all(io::stdin().lock(), BufWriter::new(io::stdout().lock())) {
        // A reader that has gone away is no failure.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Terminal(error)),
        _ => Answer::new(Value::Null, ""),
    }
}

fn answer_all(mut requests: impl BufRead, mut answers: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    while read_line(&mut requests, &mut line)? {
        writeln!(answers, "{}", answer_bytes(&line))?;
    }
    answers.flush()
}

/// The next line, without its end; of one that is too long, only as much as shows it. False at the end of all.
fn read_line(requests: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let len_max = LINE_LEN_MAX as u64 + 2;
    let read = requests.by_ref().take(len_max).read_until(b'\n', line)?;
    if line.pop_if(|last| *last == b'\n').is_none() && line.len() > LINE_LEN_MAX {
        requests.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(requests: &[u8]) -> Vec<String> {
        let mut out = Vec::new();
        answer_all(requests, &mut out).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_line_has_its_answer_in_order() {
        let long = "x".repeat(3 * LINE_LEN_MAX);
        let requests = format!("{{\"id\":1}}\n\n{long}\n{{\"id\":2}}\r\n{{\"id\":3}}");
        let answers = answers(requests.as_bytes());
        let starts = [
            "{\"id\":1,",
            "{\"id\":null,",
            "{\"id\":null,\"error\":{\"code\":\"line-too-long\"",
            "{\"id\":2,",
            "{\"id\":3,",
        ];
        assert_eq!(answers.len(), starts.len());
        assert!(answers.iter().zip(starts).all(|(answer, start)| answer.starts_with(start)), "{answers:?}");
    }

    #[test]
    fn a_line_of_just_the_longest_is_read_whole() {
        let padding = " ".repeat(LINE_LEN_MAX - "{\"id\":1}".len());
        for end in ["", "\n", "\n{\"id\":2}\n"] {
            let answers = answers(format!("{{\"id\":1{padding}}}{end}").as_bytes());
            assert!(answers[0].starts_with("{\"id\":1,\"error\":{\"code\":\"missing\""), "{answers:?}");
            assert_eq!(answers.len(), 1 + usize::from(end.len() > 1));
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_one_bad_line() {
        assert_eq!(answers(b"\xff\xfe\n{\"id\":1}\n").len(), 2);
        assert!(answers(b"").is_empty());
    }
}
