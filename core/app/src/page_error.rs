//! What stands in the way of a share to a screen without a camera.

use redbook_vault::{PageCodeError, ToPageError};

use crate::error::AppError;

/// Why nothing has gone to the screen yet, or ever will with this code.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// A text that is no screen's code.
    #[error("{0}")]
    Code(#[from] PageCodeError),
    /// The boxes of a screen's code were made or filled by somebody else.
    #[error(
        "somebody else has seen the screen's code and used it, so nothing was sent. Have the screen show a fresh code, and \
         let nobody else see it"
    )]
    CodeSeen,
    /// What answered is not the page that showed the code.
    #[error(
        "{0}, so nothing was sent. Somebody else may have seen the code: have the screen show a fresh one"
    )]
    False(#[from] ToPageError),
    /// The attempt's time is over.
    #[error("the screen's code has run out, and nothing was sent: have the screen show a fresh one")]
    CodeOver,
    /// No attempt.
    #[error("no screen is waiting for this record: scan the code that the screen shows")]
    NoneWaiting,
    /// The page has not answered yet.
    #[error("the screen has not answered yet: wait until it shows six digits")]
    NotAnswered,
    /// What was typed is no six digits; it does not count as a try.
    #[error("expected the six digits that the screen shows, got something else")]
    NotSixDigits,
    /// Six digits, and not the screen's.
    #[error(
        "those are not the digits that this phone expects, so nothing was sent: read them once more from the screen whose code \
         you scanned. {tries_left} more of these and the attempt is over"
    )]
    Digits {
        /// Wrong codes that are still allowed, from 2 to 1.
        tries_left: u8,
    },
    /// Too many wrong digits.
    #[error(
        "the digits were wrong three times, so the attempt is over and nothing was sent. Somebody may stand between this phone \
         and the screen: have the screen show a fresh code"
    )]
    Burnt,
}

impl From<PageCodeError> for AppError {
    fn from(error: PageCodeError) -> Self {
        Self::Page(error.into())
    }
}

impl From<ToPageError> for AppError {
    fn from(error: ToPageError) -> Self {
        Self::Page(error.into())
    }
}

impl PageError {
    /// A stable code, for programs.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Code(_) => "not-a-screen-code",
            Self::CodeSeen => "screen-code-seen",
            Self::False(_) => "false-screen",
            Self::CodeOver => "screen-code-over",
            Self::NoneWaiting => "no-screen-waiting",
            Self::NotAnswered => "screen-not-answered",
            Self::NotSixDigits => "not-six-digits",
            Self::Digits { .. } => "wrong-digits",
            Self::Burnt => "screen-burnt",
        }
    }
}
