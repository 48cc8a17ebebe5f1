//! When it is worth to sync without anybody asking: what the platform says of the network and of the battery.

use redbook_protocol::RecordId;

use super::Phone;
use crate::error::AppError;

/// What the platform says of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// There is none.
    None,
    /// One that costs, or that has a limit: what families with the least have.
    Metered,
    /// One that does not.
    Unmetered,
}

/// What the platform says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conditions {
    /// Of the network.
    pub network: Network,
    /// Whether the phone is saving its battery.
    pub is_saving_power: bool,
}

impl Conditions {
    /// Whether only what is on this phone alone is worth a network that costs, or a battery that is low.
    pub(crate) fn is_careful(self) -> bool {
        self.is_saving_power || self.network == Network::Metered
    }
}

impl Phone {
    /// The records to sync now, without anybody asking: none without a network; those with something that is on this phone only
    /// where the network costs or the battery is saved, because handing on is what keeps an entry from being lost; else all.
    /// A person who asks for a sync is not asked about any of it.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn worth_syncing(&mut self, conditions: Conditions) -> Result<Vec<RecordId>, AppError> {
        if conditions.network == Network::None {
            return Ok(Vec::new());
        }
        let is_careful = conditions.is_careful();
        let mut worth = Vec::new();
        for record in self.sound_records().sound {
            let status = self.status(&record)?;
            let has_something = status.unsent > 0 || status.not_handed > 0 || status.state == "joining";
            if !status.relay.is_empty() && (has_something || !is_careful) {
                worth.push(record);
            }
        }
        Ok(worth)
    }
}
