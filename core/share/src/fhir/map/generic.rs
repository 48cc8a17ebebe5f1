//! Any other kind: an observation that is named like the kind, with every field under its own words. So a kind that has no
//! mapping of its own is still told whole.

use redbook_record::Payload;

use super::observing::{made, observation, put_rest};
use crate::fhir::types::{Component, Concept, Value};
use crate::fhir::writing::{Made, Telling};

/// The words under which an unread payload's bytes stand.
pub(crate) const UNREAD: &str = "CBOR, in hexadecimal";

fn name(payload: &Payload) -> &'static str {
    payload.kind().spec().map_or("Entry", |spec| spec.lead)
}

pub(super) fn of_any(telling: &Telling<'_>, payload: &Payload) -> Made {
    let mut found = observation(telling, None, Concept::words(name(payload)));
    put_rest(&mut found, payload, &[]);
    made(telling, "", found)
}

/// What a later version wrote: its bytes, so that nothing is lost.
pub(super) fn unread(telling: &Telling<'_>) -> Made {
    let entry = telling.entry;
    let words = format!("Entry of kind {}, which this version cannot read", entry.kind.code());
    let mut found = observation(telling, None, Concept::words(&words));
    let bytes: String = entry.payload_bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    if !bytes.is_empty() {
        found.component.push(Component { code: Concept::words(UNREAD), value: Value::Text(bytes) });
    }
    made(telling, "", found)
}
