//! What happens when the demo is told to stop in the middle: nothing of it goes on.

use std::path::PathBuf;

use super::folder::remove;
use super::relay::RelayProcess;
use crate::failure::Failure;
use crate::runtime::{block_on, told_to_stop};

/// As a shell says that a command was interrupted.
const INTERRUPTED: i32 = 130;

/// From now on, ends the relay and removes the directory when this process is told to stop.
pub(super) fn when_told(relay: RelayProcess, folder: Option<PathBuf>) -> Result<(), Failure> {
    let watching = move || {
        let told = block_on(async {
            told_to_stop().await;
            Ok::<_, Failure>(())
        });
        if told.is_ok() {
            relay.kill();
            if let Some(folder) = folder {
                remove(&folder);
            }
            std::process::exit(INTERRUPTED);
        }
    };
    std::thread::Builder::new().spawn(watching).map(|_ends_with_the_process| ()).map_err(Failure::Runtime)
}
