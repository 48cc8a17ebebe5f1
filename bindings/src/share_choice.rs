//! What a parent chooses of a share.

use redbook_app::{AppError, Section, Sections, ShareForm, ShareRequest, ShareToRequest};

use crate::error::RedbookError;

/// What a parent chooses of a share.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ShareChoice {
    /// The sections that go; empty: all.
    pub sections: Vec<String>,
    /// For how long it can be read, in seconds.
    pub seconds: u32,
    /// Whether a reader needs a passcode.
    pub passcode: bool,
    /// How often it may be opened; nothing: as often as anybody likes.
    pub opens_max: Option<u32>,
    /// Whether its content follows the record.
    pub goes_on: bool,
    /// Whether growth charts go as pictures.
    pub charts: bool,
    /// What the reader's screen calls it; may be empty.
    pub label: String,
    /// The page that opens it.
    pub viewer: String,
}

impl ShareChoice {
    pub(crate) fn into_request(self) -> Result<ShareRequest, AppError> {
        let sections = sections(&self.sections)?;
        Ok(ShareRequest {
            sections,
            lifetime_s: self.seconds,
            passcode: self.passcode,
            opens_max: self.opens_max,
            goes_on: self.goes_on,
            charts: self.charts,
            pdf: false,
            label: self.label,
            form: ShareForm::Summary,
            viewer: self.viewer,
        })
    }
}

/// What a parent chooses of a share to a screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ShareToChoice {
    /// The sections that go; empty: all.
    pub sections: Vec<String>,
    /// For how long it can be read, in seconds.
    pub seconds: u32,
    /// How often it may be opened, from 1.
    pub opens_max: u32,
    /// Whether growth charts go as pictures.
    pub charts: bool,
    /// What the reader's screen calls it; may be empty.
    pub label: String,
}

impl ShareToChoice {
    pub(crate) fn into_request(self) -> Result<ShareToRequest, AppError> {
        let Self { sections: words, seconds, opens_max, charts, label } = self;
        let sections = sections(&words)?;
        Ok(ShareToRequest { sections, lifetime_s: seconds, opens_max, charts, pdf: false, label })
    }
}

/// The address of a page that opens shares, as it is to be kept; empty where nothing is typed. A share is made behind no other.
///
/// # Errors
/// [`RedbookError::Given`] where it is none.
#[uniffi::export]
pub fn page_address(typed: String) -> Result<String, RedbookError> {
    Ok(redbook_app::page_address(&typed)?)
}

fn sections(words: &[String]) -> Result<Sections, AppError> {
    let named = words.iter().map(|word| Section::from_name(word).ok_or(AppError::NoSuchSection));
    let chosen = named.collect::<Result<Sections, _>>()?;
    Ok(Some(chosen).filter(|_| !words.is_empty()).unwrap_or_else(Sections::all))
}
