//! Hexadecimal text.

/// Lower-case hex.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// From hex.
///
/// # Panics
/// Where it is none.
#[must_use]
pub fn decode(text: &str) -> Vec<u8> {
    assert!(text.len().is_multiple_of(2), "hex has two digits a byte");
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
}
