//! What went wrong, for a screen.

use redbook_app::{AppError, Recourse};

use crate::views::{FieldProblem, Message, Over};

/// What every error has: nothing in it is anybody's data but the doubts of [`RedbookError::Check`].
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Trouble {
    /// A stable code, such as "no-relay": docs/cli.md lists them.
    pub code: String,
    /// What went wrong and what to do now.
    pub message: Message,
}

/// Why something was not done, by what a person can do now. Nothing is lost by any of them.
#[derive(Debug, Clone, PartialEq, thiserror::Error, uniffi::Error)]
pub enum RedbookError {
    /// What was typed or given cannot be.
    #[error("{}: {}", trouble.code, trouble.message.text)]
    Given {
        /// Which.
        trouble: Trouble,
    },
    /// Something looks like a slip: ask once, and then say that it was confirmed.
    #[error("{}", trouble.code)]
    Check {
        /// Which.
        trouble: Trouble,
        /// The questions, for the person's eyes: they have what was typed in them.
        doubts: Vec<Message>,
    },
    /// Fields of a form cannot be saved as they are: mark them.
    #[error("{}: {}", trouble.code, trouble.message.text)]
    Form {
        /// Which.
        trouble: Trouble,
        /// The fields, each with what to give instead.
        fields: Vec<FieldProblem>,
    },
    /// This phone's person may not, or not yet.
    #[error("{}: {}", trouble.code, trouble.message.text)]
    NotAllowed {
        /// Which.
        trouble: Trouble,
    },
    /// The network, or the relay: everything is saved, and goes on later.
    #[error("{}: {}", trouble.code, trouble.message.text)]
    Network {
        /// Which.
        trouble: Trouble,
    },
    /// The key is not to be had: locked, or lost by the platform. Nothing is deleted.
    #[error("{}: {}", trouble.code, trouble.message.text)]
    Key {
        /// Which.
        trouble: Trouble,
    },
    /// The phone's storage.
    #[error("{}: {}", trouble.code, trouble.message.text)]
    Storage {
        /// Which.
        trouble: Trouble,
    },
    /// Somebody cancelled it.
    #[error("{}", trouble.code)]
    Cancelled {
        /// Which.
        trouble: Trouble,
    },
}

impl RedbookError {
    pub(crate) fn cancelled() -> Self {
        let message =
            Message { id: "error.cancelled".to_owned(), args: Vec::new(), text: "Cancelled.".to_owned() };
        Self::Cancelled { trouble: Trouble { code: "cancelled".to_owned(), message } }
    }
}

/// What a person is told of an error that is not the core's, as of a file that cannot be written: no more than that there was one, for
/// its own words may have anybody's data in them.
#[uniffi::export]
#[must_use]
pub fn unexpected_trouble() -> Trouble {
    let text = "something went wrong in the app. What was saved is still saved: go back, and try again.";
    let message = Message { id: "error.unexpected".to_owned(), args: Vec::new(), text: text.to_owned() };
    Trouble { code: "unexpected".to_owned(), message }
}

impl From<AppError> for RedbookError {
    fn from(error: AppError) -> Self {
        let trouble = Trouble { code: error.code().to_owned(), message: error.says().over() };
        match error.recourse() {
            Recourse::Mark(fields) => Self::Form { trouble, fields: fields.over() },
            Recourse::Correct => Self::Given { trouble },
            Recourse::Confirm => Self::Check { trouble, doubts: error.asks().over() },
            Recourse::AskSomebody => Self::NotAllowed { trouble },
            Recourse::Wait => Self::Network { trouble },
            Recourse::Unlock => Self::Key { trouble },
            Recourse::MakeRoom => Self::Storage { trouble },
        }
    }
}
