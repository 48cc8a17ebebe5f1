//! `due_batch < requests > answers`: the JSON lines of docs/batch.md.

use std::io::{self, BufRead, BufWriter, Write};

use redbook_clinical::schedule::batch::answer_bytes;

fn main() -> io::Result<()> {
    let mut answers = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        writeln!(answers, "{}", answer_bytes(&line?))?;
    }
    answers.flush()
}
