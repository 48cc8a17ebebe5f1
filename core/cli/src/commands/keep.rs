//! Saving what may be a slip: a person is asked once more, a script says `--confirm`.

use redbook_app::AppError;

use crate::ask::{Ask, say};
use crate::failure::Failure;

/// Saves; `save` is told whether what may be a slip is confirmed.
pub(crate) fn keep<T>(
    ask: Ask,
    confirmed: bool,
    mut save: impl FnMut(bool) -> Result<T, AppError>,
) -> Result<T, Failure> {
    match save(confirmed) {
        Err(AppError::Doubtful(doubts)) if ask.somebody_is_there() => {
            for doubt in doubts {
                say(&doubt.says().english);
                for reading in doubt.readings() {
                    say(&format!("  Perhaps: {}", reading.english));
                }
            }
            if ask.yes("Keep it as it is?")? { Ok(save(true)?) } else { Err(Failure::NotKept) }
        }
        saved => Ok(saved?),
    }
}
