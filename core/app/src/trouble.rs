//! Trouble with a relay: its code, and what it means for a person.

use redbook_sync::Trouble;

/// All stable codes.
const CODES: [&str; 6] =
    ["relay-unreachable", "relay-garbage", "relay-busy", "relay-refused", "relay-quota", "frame-refused"];

/// A code that was written down, if it is one of them.
pub(crate) fn known_code(code: &str) -> Option<&'static str> {
    CODES.into_iter().find(|known| *known == code)
}

/// The stable code of a trouble with the relay.
#[must_use]
pub fn trouble_code(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Unreachable => "relay-unreachable",
        Trouble::Garbage => "relay-garbage",
        Trouble::Relay(code) if code.is_retriable() => "relay-busy",
        Trouble::Relay(_) => "relay-refused",
        Trouble::Frame(reason) if reason.is_operator() => "relay-quota",
        Trouble::Frame(_) => "frame-refused",
    }
}

/// What a trouble with the relay means for a person.
#[must_use]
pub fn trouble_words(trouble: Trouble) -> &'static str {
    words_of_code(trouble_code(trouble))
}

/// The same by its stable code.
pub(crate) fn words_of_code(code: &str) -> &'static str {
    match code {
        "relay-unreachable" => {
            "the relay cannot be reached. Everything is saved on this phone and is sent when there is a connection"
        }
        "relay-garbage" => {
            "what answered is not a Redbook relay. Everything is saved on this phone; check the network and the address"
        }
        "relay-busy" => "the relay is busy. Everything is saved on this phone and is sent later",
        "relay-quota" => {
            "the relay's operator does not take more of this record. Everything is saved on this phone; ask the operator"
        }
        "frame-refused" => {
            "the relay did not take something. It is kept on this phone; the doctor shows what it is"
        }
        _ => "the relay does not know this phone in this record. Everything is saved on this phone",
    }
}
