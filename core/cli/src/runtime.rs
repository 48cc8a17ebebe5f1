//! Runs what needs the network to its end, on this thread.

use std::future::Future;

use crate::failure::Failure;

/// Runs it.
pub(crate) fn block_on<T, E>(work: impl Future<Output = Result<T, E>>) -> Result<T, Failure>
where
    Failure: From<E>,
{
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Runtime)?;
    Ok(runtime.block_on(work)?)
}
