//! What happens when the demo is told to stop in the middle: nothing of it goes on.

use std::path::{Path, PathBuf};
use std::sync::mpsc;

use super::failed;
use super::folder::remove;
use super::gate::Gate;
use super::relay::RelayProcess;
use crate::failure::Failure;
use crate::runtime::{block_on, told_to_stop};

/// As a shell says that a command was interrupted.
const INTERRUPTED: i32 = 130;

/// From now on, ends the relay and removes the directory when this process is told to stop.
pub(super) fn when_told(relay: RelayProcess, gate: Gate, folder: Option<PathBuf>) -> Result<(), Failure> {
    let (ready, is_ready) = mpsc::channel();
    let watching = move || {
        let told = block_on(async {
            let told = told_to_stop().map_err(Failure::Runtime)?;
            // If nobody waits for this any more, the demo is over.
            let _over = ready.send(());
            told.await;
            Ok::<_, Failure>(())
        });
        if told.is_ok() {
            end(&relay, &gate, folder.as_deref());
        }
    };
    std::thread::Builder::new().spawn(watching).map_err(Failure::Runtime)?;
    // Nothing is begun before there is somebody to end it.
    is_ready.recv().map_err(|_| failed("this process cannot be told when to stop"))
}

fn end(relay: &RelayProcess, gate: &Gate, folder: Option<&Path>) {
    // The first time so that no phone waits for it, the second in case it was just being started again.
    relay.kill();
    let _nobody_else = gate.pass();
    relay.kill();
    if let Some(folder) = folder {
        remove(folder);
    }
    std::process::exit(INTERRUPTED);
}
