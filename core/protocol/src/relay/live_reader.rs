//! The text of a live answer, taken apart as it arrives.

use super::{LIVE_LINE_LEN_MAX, LiveEvent};

/// Why a live answer is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LiveReadError {
    /// A line longer than any that a relay sends.
    #[error("a line of the live answer is longer than {LIVE_LINE_LEN_MAX} bytes")]
    LineTooLong,
    /// Not text.
    #[error("a line of the live answer is not text")]
    NotText,
}

/// Collects lines into events, whatever the pieces in which they come.
#[derive(Debug, Default)]
pub struct LiveReader {
    line: Vec<u8>,
    event: String,
    data: String,
}

impl LiveReader {
    /// At the beginning of an answer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes in; the events that they complete. Signs of life and unknown events give none.
    ///
    /// # Errors
    /// [`LiveReadError`] where this is no live answer.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<LiveEvent>, LiveReadError> {
        let mut events = Vec::new();
        for byte in bytes {
            if *byte != b'\n' {
                if self.line.len() >= LIVE_LINE_LEN_MAX {
                    return Err(LiveReadError::LineTooLong);
                }
                self.line.push(*byte);
                continue;
            }
            let line = std::mem::take(&mut self.line);
            let line = std::str::from_utf8(&line).map_err(|_| LiveReadError::NotText)?;
            events.extend(self.line(line.trim_end_matches('\r')));
        }
        Ok(events)
    }

    fn line(&mut self, line: &str) -> Option<LiveEvent> {
        if line.is_empty() {
            let (event, data) = (std::mem::take(&mut self.event), std::mem::take(&mut self.data));
            return LiveEvent::from_lines(&event, &data);
        }
        match line.split_once(':') {
            Some(("event", value)) => self.event = value.trim_start().to_owned(),
            Some(("data", value)) => self.data = value.trim_start().to_owned(),
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relay::ErrorCode;

    #[test]
    fn events_come_whole_from_pieces_of_any_size() {
        let events = [
            LiveEvent::Frames { index: 0, number: 12 },
            LiveEvent::Share { index: 7 },
            LiveEvent::Refused { index: 3, code: ErrorCode::UnknownOrForbidden },
        ];
        let [first, second, third] = events.map(|event| event.to_text());
        let text = format!(": alive\n\n{first}event: later\ndata: 1 2\n\n{second}{third}");
        for size in 1..text.len() {
            let mut reader = LiveReader::new();
            let read: Vec<LiveEvent> =
                text.as_bytes().chunks(size).flat_map(|piece| reader.push(piece).unwrap()).collect();
            assert_eq!(read, events, "pieces of {size}");
        }
    }

    #[test]
    fn a_line_without_end_is_given_up() {
        let mut reader = LiveReader::new();
        assert_eq!(reader.push(&[b'a'; LIVE_LINE_LEN_MAX + 1]), Err(LiveReadError::LineTooLong));
        assert_eq!(LiveReader::new().push(&[0xff, b'\n']), Err(LiveReadError::NotText));
    }

    #[test]
    fn an_index_beyond_any_request_is_passed_over() {
        assert_eq!(LiveReader::new().push(b"event: frames\ndata: 9999999 1\n\n"), Ok(vec![]));
        assert_eq!(LiveReader::new().push(b"event: frames\ndata: 1\n\n"), Ok(vec![]), "no number");
    }
}
