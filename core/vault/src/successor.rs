//! The old key's word for its successor.

use redbook_protocol::frame::SIGNATURE_LEN;
use redbook_protocol::{Member, RecordId, successor_statement};

use crate::device::DeviceKeys;

impl DeviceKeys {
    /// Signs that `member` is the same person on the same phone with fresh keys.
    #[must_use]
    pub fn name_successor(&self, record: &RecordId, member: &Member) -> [u8; SIGNATURE_LEN] {
        let signature = self.signing.sign(&successor_statement(record, member));
        let mut out = [0; SIGNATURE_LEN];
        for (to, from) in out.iter_mut().zip(signature.as_ref()) {
            *to = *from;
        }
        out
    }
}
