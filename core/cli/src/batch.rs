//! JSON lines in, JSON lines out, with bounded memory: each line is answered by itself and in order.
//!
//! Answers are written as soon as no further request is waiting, so that a program that sends one line and waits for its
//! answer gets it, and one that sends many does not pay for each.

use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};

use crate::failure::Failure;

/// Answers standard input on standard output.
pub(crate) fn run(len_max: usize, answer: impl Fn(&[u8]) -> String) -> Result<(), Failure> {
    let (requests, answers) = (BufReader::new(io::stdin().lock()), BufWriter::new(io::stdout().lock()));
    match answer_all(requests, answers, len_max, answer) {
        // A reader that has gone away is no failure.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Terminal(error)),
        _ => Ok(()),
    }
}

fn answer_all<R: Read>(
    mut requests: BufReader<R>,
    mut answers: impl Write,
    len_max: usize,
    answer: impl Fn(&[u8]) -> String,
) -> io::Result<()> {
    let mut line = Vec::new();
    while read_line(&mut requests, &mut line, len_max)? {
        writeln!(answers, "{}", answer(&line))?;
        if requests.buffer().is_empty() {
            answers.flush()?;
        }
    }
    answers.flush()
}

/// The next line, without its end; of one that is too long, only as much as shows it. False at the end of all.
fn read_line(requests: &mut impl BufRead, line: &mut Vec<u8>, len_max: usize) -> io::Result<bool> {
    line.clear();
    let read = requests.by_ref().take(len_max as u64 + 2).read_until(b'\n', line)?;
    if line.pop_if(|last| *last == b'\n').is_none() && line.len() > len_max {
        requests.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEN_MAX: usize = 10;

    fn answers(requests: &[u8]) -> Vec<String> {
        let mut out = Vec::new();
        answer_all(BufReader::new(requests), &mut out, LEN_MAX, |line| line.len().to_string()).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_line_has_one_answer_and_a_long_one_does_not_hurt_the_next() {
        assert_eq!(answers(b"a\n\nbcd"), ["1", "0", "3"]);
        assert_eq!(answers(b"0123456789\nx\n"), ["10", "1"], "just the longest is read whole");
        assert_eq!(answers(b"0123456789ABCDEFGH\nx\n"), ["12", "1"], "of a longer one, what shows it");
        assert!(answers(b"").is_empty());
    }

    /// Gives one line, and the next only after its answer was flushed.
    struct Waits<'a>(&'a std::cell::Cell<usize>, usize);

    impl Read for Waits<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            assert_eq!(self.0.get(), self.1, "a request is read before the one before it was answered");
            self.1 += 1;
            if self.1 > 3 {
                return Ok(0);
            }
            buffer[..2].copy_from_slice(b"a\n");
            Ok(2)
        }
    }

    struct Counts<'a>(&'a std::cell::Cell<usize>);

    impl Write for Counts<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.set(self.0.get() + bytes.iter().filter(|byte| **byte == b'\n').count());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_program_that_waits_for_each_answer_gets_it() {
        let answered = std::cell::Cell::new(0);
        let requests = BufReader::new(Waits(&answered, 0));
        answer_all(requests, BufWriter::new(Counts(&answered)), LEN_MAX, |_| String::new()).unwrap();
        assert_eq!(answered.get(), 3);
    }
}
