//! Who may hear of which records.

use redbook_protocol::relay::{ErrorAnswer, ErrorCode, LiveRequest};

use super::Relay;
use crate::storage::Storage;

impl<S: Storage> Relay<S> {
    /// The highest number of each record asked for, or why nothing will be heard of it.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the storage does not answer.
    pub fn live_ends(&self, request: &LiveRequest) -> Result<Vec<Result<u64, ErrorCode>>, ErrorAnswer> {
        request
            .records
            .iter()
            .map(|asked| match self.authorised(&asked.record, &asked.token) {
                Err(ErrorCode::Storage) => Err(ErrorCode::Storage.into()),
                Err(code) => Ok(Err(code)),
                Ok(row) => Ok(Ok(row.end)),
            })
            .collect()
    }
}
