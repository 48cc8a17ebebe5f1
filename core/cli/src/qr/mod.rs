//! QR codes: in a terminal, and as a picture for printing.

mod picture;
mod terminal;

use qrcodegen::{QrCode, QrCodeEcc};

pub(crate) use picture::Picture;
pub(crate) use terminal::half_blocks;

/// Modules of light around the code, without which scanners do not find it.
const QUIET_ZONE: i32 = 4;

/// The code of a text: level M, as SMART Health Links ask for; L where M has no room. `None` if it is too long for any.
fn code_of(text: &str) -> Option<QrCode> {
    let at = |level| QrCode::encode_text(text, level).ok();
    at(QrCodeEcc::Medium).or_else(|| at(QrCodeEcc::Low))
}
