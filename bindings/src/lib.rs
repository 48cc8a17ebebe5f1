//! What a phone app is written against: the core in Kotlin and Swift.
//!
//! Long-lived are [`Redbook`], a phone; [`Record`], a child's record on it; [`CourierBag`], what is carried while the phone is locked;
//! and [`Cancel`], by which waiting is ended. Everything else is plain. One call fills a screen; a command gives what the screen shows
//! next. Texts come as [`views::Message`]: an id and arguments, by which [`Texts`] says them in its person's language, and the English.
//!
//! Nothing here decides anything: `redbook-app` does, and this crate gives it shapes that cross the border (docs/adr/0040).

mod cancel;
mod chart_ask;
mod courier;
mod draft;
#[rustfmt::skip]
pub mod drafts;
mod error;
mod keys;
mod measured;
pub mod platform;
mod record;
mod redbook;
mod share_choice;
mod texts;
pub mod views;

pub use cancel::Cancel;
pub use chart_ask::ChartAsk;
pub use courier::CourierBag;
pub use draft::NewEntry;
pub use error::{RedbookError, Trouble, unexpected_trouble};
pub use keys::{begin_anew, phone_exists};
pub use measured::{Measured, MeasurementDraft};
pub use record::Record;
pub use redbook::{BackgroundSync, Owner, Redbook, fhir_bytes_max, forms, handover_bytes_max, qr_bytes_max};
pub use share_choice::{ShareChoice, ShareToChoice, page_address};
pub use texts::{Language, Texts, languages};

uniffi::setup_scaffolding!("redbook");
