//! Saving what may be a slip: a person is asked once more, a script says `--confirm`.

use redbook_app::{AppError, DraftDoubt};

use crate::ask::{Ask, say};
use crate::failure::{Failure, asked};

/// Saves; `save` is told whether what may be a slip is confirmed.
pub(crate) fn keep<T>(
    ask: Ask,
    confirmed: bool,
    mut save: impl FnMut(bool) -> Result<T, AppError>,
) -> Result<T, Failure> {
    match save(confirmed) {
        Err(AppError::Doubtful(doubts)) if ask.somebody_is_there() => {
            for doubt in &doubts {
                say(&doubt.says().english);
            }
            for reading in readings(&doubts) {
                say(&format!("  Perhaps: {reading}"));
            }
            if ask.yes("Keep it as it is?")? { Ok(save(true)?) } else { Err(Failure::NotKept) }
        }
        Err(AppError::DoubtfulEntries(entries)) if ask.somebody_is_there() => {
            for entry in &entries {
                say(&asked(entry));
            }
            if ask.yes("Keep them as they are?")? { Ok(save(true)?) } else { Err(Failure::NotKept) }
        }
        saved => Ok(saved?),
    }
}

/// What may have been meant, each once: two doubts often have the same explanation.
pub(crate) fn readings(doubts: &[DraftDoubt]) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    for reading in doubts.iter().flat_map(DraftDoubt::readings) {
        if !readings.contains(&reading.english) {
            readings.push(reading.english);
        }
    }
    readings
}
