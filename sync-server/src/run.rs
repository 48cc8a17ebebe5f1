//! A relay from its start to its end.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::connect_info::IntoMakeServiceWithConnectInfo;
use tokio::net::TcpListener;
use tokio::sync::{Notify, oneshot};

use crate::data_dir::{DataDir, DataDirError};
use crate::entropy::SystemEntropy;
use crate::http::{App, Hub, Peer, RelayListener, router};
use crate::options::{OptionsError, ServerOptions};
use crate::relay::Relay;
use crate::storage::{OpenStorageError, SqliteOptions, SqliteStorage};
use crate::writer;

/// Threads that answer requests.
const WORKERS: usize = 2;
/// Threads that wait for the disk on behalf of requests.
const BLOCKING_THREADS_MAX: usize = 8;
/// Between two sweeps of boxes that are gone.
const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// How long requests that are under way have to end when the relay stops.
const STOP_WAIT_MAX: Duration = Duration::from_secs(10);

/// Why a relay does not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The options do not go together.
    #[error(transparent)]
    Options(#[from] OptionsError),
    /// The data directory cannot be used.
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    /// The database does not open.
    #[error(transparent)]
    Storage(#[from] OpenStorageError),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// Threads or signals are not to be had.
    #[error("the relay cannot run: {0}")]
    System(#[from] io::Error),
}

/// Runs a relay until the process is told to stop by SIGTERM or SIGINT. `ready` hears the address once requests are taken.
///
/// # Errors
/// [`RunError`] where it cannot start.
pub fn run(options: &ServerOptions, ready: impl FnOnce(SocketAddr)) -> Result<(), RunError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .max_blocking_threads(BLOCKING_THREADS_MAX)
        .enable_all()
        .build()?;
    let result = runtime.block_on(async {
        let stop = stop_signal()?;
        serve(options, ready, stop).await
    });
    // Requests that did not end in time are let go.
    runtime.shutdown_timeout(Duration::from_secs(1));
    result
}

/// Runs a relay within somebody's runtime until `stop` is ready.
///
/// # Errors
/// [`RunError`] where it cannot start.
pub async fn serve(
    options: &ServerOptions,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), RunError> {
    let relay_options = options.relay_options()?;
    let _data_dir = DataDir::open(&options.data)?;
    let len_max = (options.database_len_max > 0).then_some(options.database_len_max);
    let storage = SqliteStorage::open(&options.data, SqliteOptions { len_max, ..SqliteOptions::default() })?;
    let relay = Arc::new(Relay::new(storage, relay_options, Arc::new(SystemEntropy::new())));
    let hub = Arc::new(Hub::default());
    let teller = Arc::clone(&hub);
    let (queue, writer_ended) =
        writer::start(Arc::clone(&relay), move |kept| teller.tell(&kept.record, kept.end))?;
    let app =
        Arc::new(App::new(relay, queue, Arc::clone(&hub), options.http_limits(), options.public_url.clone()));
    let listener = listen(options).await?;
    let address = listener.local_addr()?;
    let sweeper = tokio::spawn(sweep(Arc::clone(&app)));
    let service = router(app).into_make_service_with_connect_info::<Peer>();
    log::info!("event=started");
    ready(address);
    answer_until(RelayListener::new(listener, options.connections_max), service, hub, stop).await?;
    sweeper.abort();
    // Ended either way: what it shares is let go, so that the database is closed below.
    let _ = sweeper.await;
    wait_for_writer(writer_ended).await;
    log::info!("event=stopped");
    Ok(())
}

async fn listen(options: &ServerOptions) -> Result<TcpListener, RunError> {
    let address = options.listen;
    TcpListener::bind(address).await.map_err(|source| RunError::Listen { address, source })
}

/// Answers until told to stop, then lets what is under way end.
async fn answer_until(
    listener: RelayListener,
    service: IntoMakeServiceWithConnectInfo<axum::Router, Peer>,
    hub: Arc<Hub>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), RunError> {
    let stopping = Arc::new(Notify::new());
    let told = Arc::clone(&stopping);
    let graceful = async move {
        stop.await;
        log::info!("event=stopping");
        hub.close();
        told.notify_one();
    };
    let late = async move {
        stopping.notified().await;
        tokio::time::sleep(STOP_WAIT_MAX).await;
    };
    tokio::select! {
        result = axum::serve(listener, service).with_graceful_shutdown(graceful).into_future() => result?,
        () = late => log::warn!("event=stopped-with-requests-open"),
    }
    Ok(())
}

async fn wait_for_writer(ended: oneshot::Receiver<()>) {
    if tokio::time::timeout(STOP_WAIT_MAX, ended).await.is_err() {
        log::warn!("event=stopped-with-writer-busy");
    }
}

async fn sweep(app: Arc<App>) {
    let mut every = tokio::time::interval(SWEEP_EVERY);
    loop {
        every.tick().await;
        let result = app.aside(|app| app.relay.sweep(app.visit_time())).await;
        if result.is_err() {
            log::warn!("event=sweep-failed");
        }
    }
}

#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
