//! What happened, line by line: two runs of one seed must say the same.

use redbook_protocol::hash;

/// The story so far.
#[derive(Debug, Default)]
pub(super) struct Trace {
    lines: Vec<String>,
}

impl Trace {
    pub(super) fn note(&mut self, line: String) {
        self.lines.push(line);
    }

    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Equal exactly where all lines are.
    pub(super) fn digest(&self) -> [u8; 32] {
        let text = self.lines.join("\n");
        hash("simulation trace", &[text.as_bytes()])
    }
}
